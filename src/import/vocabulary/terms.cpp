#include "terms.hpp"

namespace engineroom::vocabulary {
namespace {

// In each row: English, German, French, Spanish, Italian, Dutch, Portuguese, Swedish. The terms' own names are known
// without them.
// clang-format off
constexpr std::array<Row<Scope>, 3> scopes{{
    {Scope::cluster_wide, {"", "clusterweit", "à l'échelle du cluster | tout le cluster", "todo el clúster",
                           "tutto il cluster", "clusterbreed", "todo o cluster", "hela klustret | klusterövergripande"}},
    {Scope::hot_spot, {"hotspot", "Hotspot", "point chaud", "punto caliente", "", "hotspot", "", ""}},
    {Scope::private_, {"", "privat", "privé | privée", "privado | privada", "privato | privata", "privé | privaat",
                       "privado | privada", "privat"}},
}};

constexpr std::array<Row<Novelty>, 3> novelties{{
    {Novelty::core, {"", "Kern | Kerngeschäft", "cœur | cœur de métier", "núcleo", "nucleo", "kern", "núcleo",
                     "kärna | kärnverksamhet"}},
    {Novelty::adjacent, {"", "angrenzend | benachbart", "adjacent | adjacente", "adyacente", "adiacente", "aangrenzend",
                         "adjacente", "angränsande | närliggande"}},
    {Novelty::edge, {"", "Rand", "frontière", "frontera", "frontiera", "rand", "fronteira", ""}},
}};

constexpr std::array<Row<Driver>, 2> drivers{{
    {Driver::opportunity, {"", "Chance | Gelegenheit", "opportunité", "oportunidad", "opportunità", "kans",
                           "oportunidade", "möjlighet"}},
    {Driver::bottleneck, {"", "Engpass | Flaschenhals", "goulot d'étranglement | goulet d'étranglement",
                          "cuello de botella", "collo di bottiglia | strozzatura", "knelpunt | flessenhals",
                          "gargalo", "flaskhals"}},
}};

constexpr std::array<Row<Market>, 3> markets{{
    {Market::local, {"", "lokal", "local | locale", "local", "locale", "lokaal", "local", "lokal | lokalt"}},
    {Market::national, {"", "national", "national | nationale", "nacional", "nazionale", "nationaal", "nacional",
                        "nationell | nationellt"}},
    {Market::international, {"", "international", "international | internationale", "internacional", "internazionale",
                             "internationaal", "internacional", "internationell | internationellt"}},
}};

constexpr std::array<Row<OrganisationKind>, 6> kinds{{
    {OrganisationKind::business, {"", "Unternehmen | Firma", "entreprise", "empresa", "impresa | azienda", "bedrijf",
                                  "empresa", "företag"}},
    {OrganisationKind::academia, {"", "Wissenschaft | Hochschule | Universität", "université",
                                  "academia | universidad", "università", "universiteit", "academia | universidade",
                                  "akademi | universitet | högskola"}},
    {OrganisationKind::public_, {"", "öffentlich | öffentliche Hand", "public | secteur public",
                                 "público | sector público", "pubblico | settore pubblico", "overheid | publiek",
                                 "público | setor público", "offentlig | offentlig sektor"}},
    {OrganisationKind::finance, {"", "Finanzen | Finanzwesen", "finance", "finanzas", "finanza", "financiën",
                                 "finanças", "finans"}},
    {OrganisationKind::association, {"", "Verband | Verein", "association", "asociación", "associazione", "vereniging",
                                     "associação", "förening"}},
    {OrganisationKind::cluster, {"", "Cluster", "cluster | grappe", "clúster", "cluster", "cluster", "cluster",
                                 "kluster"}},
}};

constexpr std::array<Row<OrganisationSize>, 2> sizes{{
    {OrganisationSize::small, {"", "klein", "petit | petite", "pequeño | pequeña", "piccolo | piccola", "klein",
                               "pequeno | pequena", "liten | litet"}},
    {OrganisationSize::large, {"", "groß", "grand | grande", "grande", "grande", "groot", "grande", "stor | stort"}},
}};

constexpr std::array<Row<FundingKind>, 5> fundings{{
    {FundingKind::public_, {"", "öffentlich", "public | publique", "público", "pubblico", "publiek | overheid",
                            "público", "offentlig"}},
    {FundingKind::membership, {"", "Mitgliedschaft | Mitgliedsbeiträge", "adhésion | cotisations", "cuotas | membresía",
                               "quote associative", "lidmaatschap | contributie", "quotas", "medlemskap | medlemsavgifter"}},
    {FundingKind::industry, {"", "Industrie | Wirtschaft", "industrie", "industria", "industria", "industrie",
                             "indústria", "industri | näringsliv"}},
    {FundingKind::user_pays, {"", "Nutzerentgelte | Nutzer zahlt", "utilisateur payeur", "pago por uso", "", "gebruiker betaalt", "utilizador pagador",
                              "användaravgifter"}},
    {FundingKind::other, {"", "sonstige | sonstiges | andere", "autre | autres", "otro | otros", "altro | altri",
                          "overig | anders", "outro | outros", "annan | annat | övrigt"}},
}};

constexpr std::array<Row<bool>, 2> yes_no{{
    {true, {"yes | y | true | 1 | x", "ja | j | wahr", "oui | vrai", "sí | verdadero", "sì | vero", "ja | waar",
            "sim | verdadeiro", "ja | sant"}},
    {false, {"no | n | false | 0", "nein | falsch", "non | faux", "no | falso", "no | falso", "nee | onwaar",
             "não | falso", "nej | falskt"}},
}};

// 'orange', 'jaune' and 'geel' are left out: they are amber in three colours, and something else in four. 'Yellow' and
// its like are taken, since the fourth colour beside them is then not known, and asked for. 'Critical' is left out: it is
// the highest of three, four or five.
constexpr std::array<Row<std::string_view>, 10> labels{{
    {"very low", {"very low", "sehr niedrig | sehr gering", "très faible | très bas", "muy bajo | muy baja",
                  "molto basso | molto bassa", "zeer laag", "muito baixo | muito baixa", "mycket låg | mycket lågt"}},
    {"low", {"low | L", "niedrig | gering", "faible | bas", "bajo | baja", "basso | bassa", "laag", "baixo | baixa",
             "låg | lågt"}},
    {"medium", {"medium | med | moderate | M", "mittel | moderat", "moyen | moyenne | modéré | modérée",
                "medio | media | moderado | moderada", "medio | media | moderato | moderata",
                "gemiddeld | middel | matig", "médio | média | moderado | moderada", "medel | medelhög | måttlig"}},
    {"high", {"high | H", "hoch", "élevé | élevée", "alto | alta", "alto | alta", "hoog", "alto | alta",
              "hög | högt"}},
    {"very high", {"very high", "sehr hoch", "très élevé | très élevée", "muy alto | muy alta", "molto alto | molto alta",
                   "zeer hoog", "muito alto | muito alta", "mycket hög | mycket högt"}},
    {"green", {"green", "grün", "vert | verte", "verde", "verde", "groen", "verde", "grön | grönt"}},
    {"amber", {"amber | yellow", "gelb", "", "ámbar | amarillo", "giallo", "oranje", "amarelo", "gul | gult"}},
    {"red", {"red", "rot", "rouge", "rojo", "rosso", "rood", "vermelho", "röd | rött"}},
    {"amber/green", {"amber/green", "gelb/grün", "", "ámbar/verde", "giallo/verde", "oranje/groen", "amarelo/verde",
                     "gul/grön"}},
    {"amber/red", {"amber/red", "gelb/rot", "", "ámbar/rojo", "giallo/rosso", "oranje/rood", "amarelo/vermelho",
                   "gul/röd"}},
}};

// Beside the labels of risks.
constexpr std::array<Row<bool>, 1> ratings{{
    {true, {"r | a | g | on track | off track | at risk", "im Plan | gefährdet", "jaune | orange | à risque",
            "en riesgo", "a rischio", "geel | op schema", "em risco", "i fas | i riskzonen"}},
}};

constexpr std::array<Row<bool>, 1> missing{{
    {true, {"n/a | n.a. | tbd | tbc | tba | to be confirmed | to be defined | to be determined | ? | ??",
            "k. A. | k.A. | k/A | keine Angabe | keine Angaben | n. v. | n.v.",
            "n/d | n.d. | non disponible | sans objet | à définir", "n/d | n.d. | s/d | no disponible | no aplica | por definir",
            "n/d | n.d. | non disponibile | da definire", "n.v.t. | nvt | niet beschikbaar | niet van toepassing",
            "n/d | n.d. | não disponível | não se aplica | a definir", "e/t | ej tillämpligt | ej angivet | uppgift saknas"}},
}};

constexpr std::array<Row<bool>, 1> totals{{
    {true, {"total | totals | grand total | subtotal | sum",
            "Total | Summe | Gesamt | Gesamtsumme | Zwischensumme | Endsumme | insgesamt",
            "total | totaux | total général | sous-total | somme", "total | totales | total general | subtotal | suma",
            "totale | totali | totale generale | subtotale | somma", "totaal | eindtotaal | subtotaal | som",
            "total | totais | total geral | subtotal | soma", "summa | totalt | totalsumma | delsumma | slutsumma"}},
}};

constexpr std::array<Row<bool>, 1> errors{{
    {true, {"#N/A | #REF! | #DIV/0! | #VALUE! | #NAME? | #NUM! | #NULL! | #SPILL! | #CALC! | #ERROR!",
            "#NV | #BEZUG! | #WERT! | #ZAHL! | #ÜBERLAUF!", "#VALEUR! | #NOM? | #NOMBRE! | #NUL! | #REF!",
            "#¡REF! | #¡VALOR! | #¿NOMBRE? | #¡DIV/0! | #¡NUM! | #¡NULO!",
            "#RIF! | #VALORE! | #NOME? | #NULLO!", "#N/B | #VERW! | #WAARDE! | #NAAM? | #DEEL/0! | #GETAL! | #LEEG!",
            "#N/D | #VALOR! | #NOME? | #NÚM! | #NULO!",
            "#REFERENS! | #VÄRDEFEL! | #NAMN? | #SAKNAS! | #DIVISION/0! | #OGILTIGT! | #SKÄRNING!"}},
}};
// clang-format on

} // namespace

std::span<const Row<Scope>> scope_words() {
    return scopes;
}
std::span<const Row<Novelty>> novelty_words() {
    return novelties;
}
std::span<const Row<Driver>> driver_words() {
    return drivers;
}
std::span<const Row<Market>> market_words() {
    return markets;
}
std::span<const Row<OrganisationKind>> organisation_kind_words() {
    return kinds;
}
std::span<const Row<OrganisationSize>> organisation_size_words() {
    return sizes;
}
std::span<const Row<FundingKind>> funding_kind_words() {
    return fundings;
}
std::span<const Row<bool>> yes_no_words() {
    return yes_no;
}
std::span<const Row<std::string_view>> label_words() {
    return labels;
}
std::span<const Row<bool>> rating_words() {
    return ratings;
}
std::span<const Row<bool>> missing_words() {
    return missing;
}
std::span<const Row<bool>> totals_words() {
    return totals;
}
std::span<const Row<bool>> error_values() {
    return errors;
}

} // namespace engineroom::vocabulary
