#include "calendar.hpp"
#include <algorithm>
#include <engineroom/import/cell_text.hpp>

namespace engineroom::vocabulary {
namespace {

// clang-format off
constexpr std::array<Row<int>, 12> months{{
    {1,  {"January | Jan", "Januar | Jänner | Jan | Jän", "janvier | janv | jan", "enero | ene",
          "gennaio | gen", "januari | jan", "janeiro | jan", "januari | jan"}},
    {2,  {"February | Feb", "Februar | Feb", "février | févr | fév", "febrero | feb",
          "febbraio | febbr | feb", "februari | feb", "fevereiro | fev", "februari | feb | febr"}},
    {3,  {"March | Mar", "März | Mär | Mrz", "mars", "marzo | mar",
          "marzo | mar", "maart | mrt", "março | mar", "mars | mar"}},
    {4,  {"April | Apr", "April | Apr", "avril | avr", "abril | abr",
          "aprile | apr", "april | apr", "abril | abr", "april | apr"}},
    {5,  {"May", "Mai", "mai", "mayo | may",
          "maggio | magg | mag", "mei", "maio | mai", "maj"}},
    {6,  {"June | Jun", "Juni | Jun", "juin", "junio | jun",
          "giugno | giu", "juni | jun", "junho | jun", "juni | jun"}},
    {7,  {"July | Jul", "Juli | Jul", "juillet | juill | juil", "julio | jul",
          "luglio | lug", "juli | jul", "julho | jul", "juli | jul"}},
    {8,  {"August | Aug", "August | Aug", "août", "agosto | ago",
          "agosto | ago", "augustus | aug", "agosto | ago", "augusti | aug"}},
    {9,  {"September | Sep | Sept", "September | Sep | Sept", "septembre | sept", "septiembre | setiembre | sep | sept",
          "settembre | sett | set", "september | sep | sept", "setembro | set", "september | sep | sept"}},
    {10, {"October | Oct", "Oktober | Okt", "octobre | oct", "octubre | oct",
          "ottobre | ott", "oktober | okt", "outubro | out", "oktober | okt"}},
    {11, {"November | Nov", "November | Nov", "novembre | nov", "noviembre | nov",
          "novembre | nov", "november | nov", "novembro | nov", "november | nov"}},
    {12, {"December | Dec", "Dezember | Dez", "décembre | déc", "diciembre | dic",
          "dicembre | dic", "december | dec", "dezembro | dez", "december | dec"}},
}};

constexpr std::array<Row<int>, 7> weekdays{{
    {1, {"Monday | Mon", "Montag | Mon | Mo", "lundi | lun", "lunes | lun",
         "lunedì | lun", "maandag | ma", "segunda-feira | segunda | seg", "måndag | mån | må"}},
    {2, {"Tuesday | Tues | Tue", "Dienstag | Die | Di", "mardi | mar", "martes | mar",
         "martedì | mar", "dinsdag | di", "terça-feira | terça | ter", "tisdag | tis | ti"}},
    {3, {"Wednesday | Wed", "Mittwoch | Mit | Mi", "mercredi | mer", "miércoles | mié",
         "mercoledì | mer", "woensdag | wo", "quarta-feira | quarta | qua", "onsdag | ons | on"}},
    {4, {"Thursday | Thurs | Thu", "Donnerstag | Don | Do", "jeudi | jeu", "jueves | jue",
         "giovedì | gio", "donderdag | do", "quinta-feira | quinta | qui", "torsdag | tors | tor"}},
    {5, {"Friday | Fri", "Freitag | Fre | Fr", "vendredi | ven", "viernes | vie",
         "venerdì | ven", "vrijdag | vr", "sexta-feira | sexta | sex", "fredag | fre"}},
    {6, {"Saturday | Sat", "Samstag | Sonnabend | Sam | Sa", "samedi | sam", "sábado | sáb",
         "sabato | sab", "zaterdag | za", "sábado | sáb", "lördag | lör"}},
    {7, {"Sunday | Sun", "Sonntag | Son | So", "dimanche | dim", "domingo | dom",
         "domenica | dom", "zondag | zo", "domingo | dom", "söndag | sön"}},
}};

// The letters stand before the part's number or behind it: Q3, 3Q, T3, 3T, kv 3, H1, 1H, S1. Weeks are those of ISO 8601
// where a language counts in no other way.
constexpr std::array<Row<YearPart>, 3> year_parts{{
    {YearPart::quarter, {"Q | quarter | qtr", "Q | Quartal", "T | trimestre | trim", "T | trimestre",
                         "T | trimestre", "K | kwartaal", "T | trimestre", "K | kv | kvartal"}},
    {YearPart::half, {"H | half", "H | HJ | Halbjahr", "S | semestre", "S | semestre",
                      "S | semestre", "H | halfjaar", "S | semestre", "H | halvår"}},
    {YearPart::week, {"", "KW | Kalenderwoche", "", "", "", "", "", "vecka"}},
}};
// clang-format on

template<class Meaning>
[[nodiscard]] std::optional<Meaning> meaning_in(const Index<Meaning>& index, std::string_view key) {
    const Meaning* found = index.find(key);
    return found == nullptr ? std::nullopt : std::optional{*found};
}

} // namespace

std::span<const Row<int>> month_words() {
    return months;
}
std::span<const Row<int>> weekday_words() {
    return weekdays;
}
std::span<const Row<YearPart>> year_part_words() {
    return year_parts;
}

std::optional<int> month_named(std::string_view key) {
    static const Index<int> index{months, word_key};
    return meaning_in(index, key);
}

std::optional<int> weekday_named(std::string_view key) {
    static const Index<int> index{weekdays, word_key};
    return meaning_in(index, key);
}

std::optional<YearPart> year_part_named(std::string_view key) {
    static const Index<YearPart> index{year_parts, word_key};
    return meaning_in(index, key);
}

bool is_unclear_week(std::string_view key) {
    constexpr std::array<std::string_view, 8> words{"week", "wk", "w", "semaine", "semana", "settimana", "woche", "v"};
    return std::find(words.begin(), words.end(), key) != words.end();
}

bool is_year_of_accounts(std::string_view key) {
    constexpr std::array<std::string_view, 11> words{"fy",        "fiscal",        "financial", "gj",
                                                     "wj",        "geschaftsjahr", "exercice",  "ejercicio",
                                                     "esercizio", "boekjaar",      "exercicio"};
    return std::find(words.begin(), words.end(), key) != words.end();
}

bool is_date_filler(std::string_view key) {
    constexpr std::array<std::string_view, 9> fillers{"the", "of", "der", "den", "le", "el", "il", "de", "del"};
    return std::find(fillers.begin(), fillers.end(), key) != fillers.end();
}

bool is_ordinal_ending(std::string_view key) {
    constexpr std::array<std::string_view, 9> endings{"st", "nd", "rd", "th", "er", "re", "e", "o", "a"};
    return std::find(endings.begin(), endings.end(), key) != endings.end();
}

} // namespace engineroom::vocabulary
