// Moves numbers between trials and the successes among them; included once for each instruction set.
// clang-format off
#if defined(ENGINEROOM_SIMULATE_SUCCESSES_INL) == defined(HWY_TARGET_TOGGLE)
#ifdef ENGINEROOM_SIMULATE_SUCCESSES_INL
#undef ENGINEROOM_SIMULATE_SUCCESSES_INL
#else
#define ENGINEROOM_SIMULATE_SUCCESSES_INL
#endif
// clang-format on

#include "simulate/kernels.hpp"
#include "simulate/lanes-inl.hpp"

HWY_BEFORE_NAMESPACE();
namespace engineroom::kernels::HWY_NAMESPACE {

/// The trials of a mask, a vector of them at a time.
class Lanes {
public:
    HWY_INLINE explicit Lanes(const std::uint64_t* mask) : mask_{mask} {}
    HWY_INLINE std::uint64_t from(std::size_t trial) const { return mask_[trial / 64] >> (trial % 64) & all_lanes; }

private:
    const std::uint64_t* mask_;
};

/// The numbers of successes, one vector of trials after the other.
class ByTrials {
public:
    HWY_INLINE explicit ByTrials(const Successes::Numbers& numbers) : next_{numbers.data()} {}
    /// @param succeeding  of the trials that follow
    HWY_INLINE Floats next(std::uint64_t succeeding) {
        const auto numbers = apart_(succeeding, hn::LoadU(FloatTag{}, next_));
        next_ += __builtin_popcountll(succeeding);
        return numbers;
    }

private:
    const float* next_;
    Apart apart_;
};

void ByTrial(std::size_t trials, const std::uint64_t* own, const Successes::Numbers& numbers, float* out) {
    const Lanes succeeding{own};
    ByTrials number{numbers};
    for (std::size_t i = 0; i < trials; i += lanes) hn::Store(number.next(succeeding.from(i)), FloatTag{}, out + i);
}

} // namespace engineroom::kernels::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#endif
