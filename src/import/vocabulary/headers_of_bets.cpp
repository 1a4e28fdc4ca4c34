#include "headers.hpp"

namespace engineroom::vocabulary {
namespace {

// clang-format off
constexpr std::array<Row<Column>, 17> words{{
    {Column::id,
     {/* en */ "project id | key | code | ref | no | #",
      /* de */ "Projekt-ID | Projektnummer | Projekt-Nr | Projektkürzel | Projektschlüssel | Projektkennung | "
               "Nummer | Nr | Kennung | lfd. Nr",
      /* fr */ "ID projet | ID du projet | identifiant | identifiant du projet | numéro | numéro de projet | "
               "numéro du projet | n° de projet | référence | réf | code projet",
      /* es */ "ID de proyecto | ID del proyecto | identificador | número | número de proyecto | "
               "número del proyecto | código | código de proyecto | código del proyecto | clave | referencia",
      /* it */ "ID progetto | ID del progetto | identificativo | numero | numero progetto | numero del progetto | "
               "codice | codice progetto | codice del progetto | riferimento",
      /* nl */ "projectnummer | projectnr | projectcode | nummer | nr | referentie",
      /* pt */ "ID do projeto | identificador | número | número do projeto | código | código do projeto | chave | "
               "referência",
      /* sv */ "projekt-id | projektnummer | projektnr | projektkod | nummer | nr | löpnummer | kod | referens"}},
    {Column::name,
     {/* en */ "project | project name | title",
      /* de */ "Projekt | Projektname | Projekttitel | Projektbezeichnung | Titel | Bezeichnung | Vorhaben",
      /* fr */ "projet | nom | nom du projet | titre | titre du projet | intitulé | intitulé du projet",
      /* es */ "proyecto | nombre | nombre de proyecto | nombre del proyecto | título | título del proyecto",
      /* it */ "progetto | nome | nome progetto | nome del progetto | titolo | titolo progetto | titolo del progetto",
      /* nl */ "project | naam | projectnaam | titel | projecttitel",
      /* pt */ "projeto | projecto | nome | nome do projeto | título | título do projeto",
      /* sv */ "projekt | namn | projektnamn | titel | projekttitel | benämning"}},
    {Column::cluster,
     {/* en */ "cluster name | initiative | fund",
      /* de */ "Clustername | Clusterinitiative | Initiative | Fonds",
      /* fr */ "nom du cluster | nom de la grappe | grappe | initiative | fonds",
      /* es */ "clúster | nombre del clúster | iniciativa | fondo",
      /* it */ "nome cluster | nome del cluster | iniziativa | fondo",
      /* nl */ "clusternaam | initiatief | fonds",
      /* pt */ "nome do cluster | iniciativa | fundo",
      /* sv */ "kluster | klusternamn | initiativ | fond"}},
    {Column::theme,
     {/* en */ "hot spot | hotspot | sector | technology | category | topic",
      /* de */ "Thema | Themenfeld | Branche | Sektor | Technologie | Kategorie",
      /* fr */ "thème | thématique | secteur | technologie | catégorie",
      /* es */ "tema | temática | sector | tecnología | categoría",
      /* it */ "tema | tematica | settore | tecnologia | categoria",
      /* nl */ "thema | sector | technologie | categorie",
      /* pt */ "tema | temática | setor | tecnologia | categoria",
      /* sv */ "tema | sektor | bransch | teknik | teknologi | kategori"}},
    {Column::scope,
     {/* en */ "project scope",
      /* de */ "Geltungsbereich",
      /* fr */ "portée | portée du projet",
      /* es */ "alcance | alcance del proyecto",
      /* it */ "ambito del progetto",
      /* nl */ "reikwijdte",
      /* pt */ "abrangência | âmbito do projeto",
      /* sv */ ""}},
    {Column::stage,
     {/* en */ "status | state | phase",
      /* de */ "Status | Phase | Projektstatus | Projektphase",
      /* fr */ "statut | état | phase | statut du projet | état du projet | phase du projet",
      /* es */ "estado | fase | estado del proyecto | fase del proyecto",
      /* it */ "stato | fase | stato progetto | stato del progetto | fase del progetto",
      /* nl */ "status | fase | projectstatus | projectfase",
      /* pt */ "estado | situação | fase | estado do projeto | situação do projeto | fase do projeto",
      /* sv */ "status | fas | projektstatus | projektfas"}},
    {Column::risk,
     {/* en */ "failure probability | probability of failure | p(fail) | risk level | risk rating",
      /* de */ "Risiko | Risikostufe | Risikobewertung | Ausfallrisiko | Ausfallwahrscheinlichkeit | "
               "Misserfolgswahrscheinlichkeit | Wahrscheinlichkeit des Scheiterns",
      /* fr */ "risque | niveau de risque | risque d'échec | probabilité d'échec",
      /* es */ "riesgo | nivel de riesgo | probabilidad de fracaso | probabilidad de fallo",
      /* it */ "rischio | livello di rischio | probabilità di fallimento | probabilità di insuccesso",
      /* nl */ "risico | risiconiveau | faalkans | kans op mislukking",
      /* pt */ "risco | nível de risco | probabilidade de fracasso | probabilidade de insucesso",
      /* sv */ "risk | risknivå | sannolikhet för misslyckande | risk för misslyckande"}},
    {Column::success,
     {/* en */ "success probability | probability of success | chance of success | pos",
      /* de */ "Erfolgswahrscheinlichkeit | Erfolgschance | Erfolgschancen",
      /* fr */ "probabilité de succès | probabilité de réussite | chances de succès | chances de réussite",
      /* es */ "probabilidad de éxito",
      /* it */ "probabilità di successo",
      /* nl */ "slaagkans | slagingskans | kans op succes | succeskans",
      /* pt */ "probabilidade de sucesso | chance de sucesso",
      /* sv */ "sannolikhet att lyckas | chans att lyckas | sannolikhet för framgång"}},
    {Column::payoff,
     {/* en */ "payoff (p50) | likely payoff | payoff if successful | benefit",
      /* de */ "Nutzen | Nutzen (P50) | Nutzen bei Erfolg | Ertrag bei Erfolg",
      /* fr */ "bénéfice | bénéfice (P50) | bénéfice en cas de succès | gain en cas de succès",
      /* es */ "beneficio | beneficio (P50) | beneficio en caso de éxito",
      /* it */ "beneficio | beneficio (P50) | beneficio in caso di successo",
      /* nl */ "baten | baten (P50) | baten bij succes | opbrengst bij succes",
      /* pt */ "benefício | benefício (P50) | benefício em caso de sucesso",
      /* sv */ "nytta | nytta (P50) | nytta vid framgång"}},
    {Column::payoff_low,
     {/* en */ "payoff (p10) | low payoff | pessimistic payoff",
      /* de */ "Nutzen (P10) | niedriger Nutzen | pessimistischer Nutzen",
      /* fr */ "bénéfice (P10) | bénéfice bas | bénéfice pessimiste",
      /* es */ "beneficio (P10) | beneficio bajo | beneficio pesimista",
      /* it */ "beneficio (P10) | beneficio basso | beneficio pessimistico",
      /* nl */ "baten (P10) | lage baten | pessimistische baten",
      /* pt */ "benefício (P10) | benefício baixo | benefício pessimista",
      /* sv */ "nytta (P10) | låg nytta | pessimistisk nytta"}},
    {Column::payoff_high,
     {/* en */ "payoff (p90) | high payoff | optimistic payoff",
      /* de */ "Nutzen (P90) | hoher Nutzen | optimistischer Nutzen",
      /* fr */ "bénéfice (P90) | bénéfice haut | bénéfice optimiste",
      /* es */ "beneficio (P90) | beneficio alto | beneficio optimista",
      /* it */ "beneficio (P90) | beneficio alto | beneficio ottimistico",
      /* nl */ "baten (P90) | hoge baten | optimistische baten",
      /* pt */ "benefício (P90) | benefício alto | benefício otimista",
      /* sv */ "nytta (P90) | hög nytta | optimistisk nytta"}},
    {Column::multiple,
     {/* en */ "payoff rating | impact | value rating",
      /* de */ "Nutzenbewertung | Vielfaches",
      /* fr */ "multiple | impact",
      /* es */ "múltiplo | impacto",
      /* it */ "multiplo | impatto",
      /* nl */ "veelvoud | impact",
      /* pt */ "múltiplo | impacto",
      /* sv */ "multipel | påverkan | nyttobetyg"}},
    {Column::budget,
     {/* en */ "cost | total cost | investment | committed | total budget | project budget | approved budget | "
               "project cost | total project cost",
      /* de */ "Budget | Gesamtbudget | Projektbudget | Kosten | Gesamtkosten | Projektkosten | Investition | "
               "Investitionen | genehmigtes Budget | bewilligtes Budget",
      /* fr */ "budget | budget total | budget du projet | coût | coût total | coûts | coût du projet | "
               "investissement | engagé | budget approuvé | budget alloué",
      /* es */ "presupuesto | presupuesto total | presupuesto del proyecto | coste | costo | coste total | "
               "costo total | inversión | comprometido | presupuesto aprobado",
      /* it */ "budget totale | budget del progetto | costo | costo totale | costi | investimento | impegnato | "
               "budget approvato",
      /* nl */ "begroting | projectbudget | totaal budget | kosten | totale kosten | projectkosten | investering | "
               "goedgekeurd budget",
      /* pt */ "orçamento | orçamento total | orçamento do projeto | custo | custo total | investimento | "
               "comprometido | orçamento aprovado",
      /* sv */ "budget | totalbudget | projektbudget | kostnad | total kostnad | projektkostnad | investering | "
               "beviljad budget | godkänd budget"}},
    {Column::spent,
     {/* en */ "actual cost | cost to date | spend | spent to date | spend to date | amount spent | actual spend | "
               "actual costs | costs to date | actual expenditure | expenditure to date",
      /* de */ "Istkosten | tatsächliche Kosten | bisherige Kosten | angefallene Kosten | verausgabt | ausgegeben | "
               "bisherige Ausgaben | Ist-Ausgaben | tatsächliche Ausgaben | Kosten bisher | aufgelaufene Kosten",
      /* fr */ "dépensé | coût réel | coûts réels | coût à ce jour | dépenses à ce jour | dépensé à ce jour | "
               "dépenses réelles | montant dépensé | budget consommé",
      /* es */ "gastado | coste real | costo real | coste a la fecha | gasto a la fecha | gastado a la fecha | "
               "gasto real | gastos reales | gasto acumulado | presupuesto ejecutado",
      /* it */ "speso | costo effettivo | costi effettivi | costo a oggi | speso a oggi | speso ad oggi | "
               "spese effettive | spese sostenute | costi sostenuti",
      /* nl */ "uitgegeven | werkelijke kosten | kosten tot nu toe | tot nu toe uitgegeven | werkelijke uitgaven | "
               "gerealiseerde kosten | besteed",
      /* pt */ "gasto | custo real | custo até à data | custo até a data | gasto até à data | gasto até a data | "
               "valor gasto | despesa realizada | despesas realizadas",
      /* sv */ "förbrukat | upparbetat | faktisk kostnad | verklig kostnad | kostnad hittills | förbrukat hittills | "
               "faktiska kostnader | verkliga kostnader | upparbetade kostnader"}},
    {Column::fte,
     {/* en */ "people | headcount",
      /* de */ "VZÄ | Vollzeitäquivalent | Vollzeitäquivalente | Personen | Anzahl Personen",
      /* fr */ "ETP | équivalent temps plein | équivalents temps plein | personnes | effectif | effectifs",
      /* es */ "equivalente a tiempo completo | equivalentes a tiempo completo | personas",
      /* it */ "ETP | equivalente a tempo pieno | equivalenti a tempo pieno | persone",
      /* nl */ "vte | voltijdsequivalent | voltijdsequivalenten | personen | aantal personen",
      /* pt */ "ETI | equivalente a tempo inteiro | equivalentes a tempo inteiro | pessoas",
      /* sv */ "heltidsekvivalenter | årsarbetskrafter | personer | antal personer"}},
    {Column::volunteer_fte,
     {/* en */ "volunteers",
      /* de */ "Freiwillige | Ehrenamtliche | Ehrenamtliche VZÄ",
      /* fr */ "bénévoles | ETP bénévoles",
      /* es */ "voluntarios",
      /* it */ "volontari",
      /* nl */ "vrijwilligers",
      /* pt */ "voluntários",
      /* sv */ "volontärer"}},
    {Column::funding,
     {/* en */ "funding sources",
      /* de */ "Finanzierung | Finanzierungsquellen",
      /* fr */ "financement | financements | sources de financement",
      /* es */ "financiación | financiamiento | fuentes de financiación | fuentes de financiamiento",
      /* it */ "finanziamento | finanziamenti | fonti di finanziamento",
      /* nl */ "financiering | financieringsbronnen",
      /* pt */ "financiamento | fontes de financiamento",
      /* sv */ "finansiering | finansieringskällor"}},
}};
// clang-format on

} // namespace

std::span<const Row<Column>> header_words_of_bets() {
    return words;
}

} // namespace engineroom::vocabulary
