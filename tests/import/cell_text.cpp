#include <doctest/doctest.h>
#include <engineroom/import/cell_text.hpp>

using namespace engineroom;

TEST_CASE("white space at the ends is no part of a cell, no-break spaces included") {
    CHECK(trimmed(" \t a b \r\n") == "a b");
    CHECK(trimmed("\u00A0x\u202F") == "x");
    CHECK(trimmed("") == "");
    CHECK(trimmed(" \u00A0 ") == "");
}

TEST_CASE("texts are compared without regard to case and surplus spaces, words of a vocabulary without - and _ too") {
    CHECK(folded("  In   Progress ") == "in progress");
    CHECK(folded("on-hold") == "on-hold");
    CHECK(word_key("On_Hold") == "on hold");
    CHECK(word_key("cluster-wide") == "cluster wide");
}

TEST_CASE("letters beyond ASCII are compared without regard to case, and users' texts with regard to accents") {
    CHECK(folded("\u00C9TUDE \u00C0 FAIRE") == "\u00E9tude \u00E0 faire");
    CHECK(folded("\u0141\u00D3D\u0179 \u0178") == "\u0142\u00F3d\u017A \u00FF");
    CHECK(folded("\u0391\u03B8\u03AE\u03BD\u03B1 \u041C\u041E\u0421\u041A\u0412\u0410") ==
          "\u03B1\u03B8\u03AE\u03BD\u03B1 \u043C\u043E\u0441\u043A\u0432\u0430");
    CHECK(folded("\u00E9") != folded("e"));
    // An accent behind its letter is the same as one on it.
    CHECK(folded("E\u0301tude") == "\u00E9tude");
    CHECK(folded("\u00D7") == "\u00D7");     // a sign, and no letter
    CHECK(folded("\xE9\xFF") == "\xE9\xFF"); // no UTF-8: as it stands
}

TEST_CASE("words of a vocabulary are compared without accents and ligatures") {
    CHECK(word_key("Gepr\u00FCft") == "gepruft");
    CHECK(word_key("STRA\u00DFE") == "strasse");
    CHECK(word_key("\u0152uvre S\u00F8r \u00C5r \u00C6ra") == "oeuvre sor ar aera");
    CHECK(word_key("e\u0301tude") == "etude");
    CHECK(word_key("l\u2019\u00E9chec") == "l'echec");
    CHECK(word_key("cluster\u2013wide") == "cluster wide");
}

TEST_CASE("invisible marks are no part of a text") {
    CHECK(trimmed("\uFEFF\u200Bx\u00AD \u200F") == "x");
    CHECK(folded("pro\u00ADject\u200B name") == "project name");
    CHECK(word_key("\u202Aon\u200D hold\u202C") == "on hold");
}

TEST_CASE("error values of spreadsheets and words for 'none' say missing, other words do not") {
    for (const char* word :
         {"#N/A", "#REF!", "#DIV/0!", "#VALUE!", "#NAME?",          "#NV", "####", "##",     "n/a",    "N/A", "-",
          "tbd",  "TBD",   "TBC",     "tba",     "to be confirmed", "?",   "n.a.", "\u2013", "\u2014", "??",  "--"})
        CHECK_MESSAGE(is_missing_word(word), word);
    for (const char* word : {"k. A.",
                             "K.A.",
                             "k/A",
                             "keine Angabe",
                             "n.v.",
                             "n/d",
                             "N.D.",
                             "non disponible",
                             "\u00C0 d\u00E9finir",
                             "a definir",
                             "no disponible",
                             "non disponibile",
                             "n.v.t.",
                             "nvt",
                             "n\u00E3o dispon\u00EDvel",
                             "NAO DISPONIVEL",
                             "e/t",
                             "uppgift saknas",
                             "#BEZUG!",
                             "#WERT!",
                             "#ZAHL!",
                             "#VALEUR!",
                             "#NOM?",
                             "#NOMBRE!",
                             "#\u00A1REF!",
                             "#\u00A1VALOR!",
                             "#\u00BFNOMBRE?",
                             "#RIF!",
                             "#VALORE!",
                             "#N/B",
                             "#VERW!",
                             "#WAARDE!",
                             "#DEEL/0!",
                             "#N/D",
                             "#V\u00C4RDEFEL!",
                             "#SAKNAS!",
                             "#DIVISION/0!",
                             "#OGILTIGT!",
                             "Err:502",
                             "err:508"})
        CHECK_MESSAGE(is_missing_word(word), word);
    for (const char* word : {"$ -", "$-", "- \u20AC", "-\u00A0\u20AC", "\u00A3 \u2013", "kr -", "EUR -", "\u2014 CHF"})
        CHECK_MESSAGE(is_missing_word(word), word);
    for (const char* word : {"-5", "- x", "$ 5-", "$", "$ --5", "\u2013 5 \u20AC", "a -", "-a"})
        CHECK_FALSE_MESSAGE(is_missing_word(word), word);
    for (const char* word : {"",    "#",       "0",    "none", "no",    "n",        "tb",     "--5",   "#explanation",
                             "nan", "No data", "NA",   "N",    "Err:5", "Err:5022", "Err: x", "n/abc", "keine",
                             "a",   "\u00C0",  "\xE2", "k",    "nv",    "tbd 2026"})
        CHECK_FALSE_MESSAGE(is_missing_word(word), word);
}

TEST_CASE("a cell is shown on one line, and cut between characters") {
    CHECK(shown("a\nb\tc") == "a b c");
    CHECK(shown("\u00E9\u00E9\u00E9", 3) == "\u00E9\u2026");
    CHECK(shown("abc", 3) == "abc");
}
