/// Everything: from the bytes of a spreadsheet to the printed review. Needs the compiled library; a program that makes
/// its portfolio in code includes `engineroom/review/review.hpp` and a policy instead, and needs the headers alone.
#pragma once

#include <engineroom/core/version.hpp>
#include <engineroom/import/import.hpp>
#include <engineroom/import/join.hpp>
#include <engineroom/policy/shipped.hpp>
#include <engineroom/policy/toml.hpp>
#include <engineroom/present/csv.hpp>
#include <engineroom/present/html.hpp>
#include <engineroom/present/json.hpp>
#include <engineroom/present/markdown.hpp>
#include <engineroom/present/text.hpp>
#include <engineroom/review/review.hpp>
#include <engineroom/select/select.hpp>
#include <engineroom/simulate/loss.hpp>
#include <engineroom/simulate/simulate.hpp>
