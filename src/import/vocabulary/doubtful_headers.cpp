#include "headers.hpp"
#include <engineroom/import/header_meaning.hpp>

namespace engineroom::vocabulary {
namespace {

// clang-format off
constexpr std::array<Row<std::string_view>, 9> words{{
    {"may be the payoff if the project succeeds, or that times its chance of success: map it to payoff if it is the former",
     {/* en */ "value",
      /* de */ "Wert | Projektwert",
      /* fr */ "valeur",
      /* es */ "valor",
      /* it */ "valore",
      /* nl */ "waarde",
      /* pt */ "valor",
      /* sv */ "värde"}},
    {"is the payoff times the chance of success, not the payoff if the project succeeds",
     {/* en */ "expected value",
      /* de */ "Erwartungswert | erwarteter Wert",
      /* fr */ "valeur attendue",
      /* es */ "valor esperado",
      /* it */ "valore atteso",
      /* nl */ "verwachte waarde | verwachtingswaarde",
      /* pt */ "valor esperado",
      /* sv */ "förväntat värde"}},
    {"may be a person or an organisation: map it to lead if it is the leading organisation",
     {/* en */ "owner | manager | project owner | project manager",
      /* de */ "Verantwortlich | Verantwortlicher | Verantwortliche | Eigentümer | Leiter | Projektleiter | "
               "Projektleitung | Projektmanager",
      /* fr */ "responsable | propriétaire | chef de projet | responsable du projet | porteur | porteur de projet",
      /* es */ "responsable | propietario | jefe de proyecto | líder | líder del proyecto | responsable del proyecto",
      /* it */ "responsabile | proprietario | capo progetto | responsabile del progetto",
      /* nl */ "verantwoordelijke | eigenaar | projectleider | projectmanager",
      /* pt */ "responsável | proprietário | gerente | gestor | gerente do projeto | gestor do projeto | "
               "líder do projeto",
      /* sv */ "ansvarig | ägare | projektägare | projektledare"}},
    {"may be a cluster, a theme or a funder: map it to cluster or theme if it is one",
     {/* en */ "program | programme",
      /* de */ "Programm",
      /* fr */ "programme",
      /* es */ "programa",
      /* it */ "programma",
      /* nl */ "programma",
      /* pt */ "programa",
      /* sv */ "program"}},
    {"may be a theme or a place: map it to theme if it is one",
     {/* en */ "area",
      /* de */ "Bereich | Gebiet",
      /* fr */ "domaine",
      /* es */ "área",
      /* it */ "area | ambito",
      /* nl */ "gebied",
      /* pt */ "área | âmbito",
      /* sv */ "område"}},
    {"may be the planned end or the actual one: map it to delivery or to ended",
     {/* en */ "end | end date | finish | finish date",
      /* de */ "Ende | Enddatum | Endtermin | Projektende",
      /* fr */ "fin | date de fin",
      /* es */ "fin | fecha de fin | fecha fin | fecha de finalización",
      /* it */ "fine | data di fine | data fine",
      /* nl */ "einde | einddatum",
      /* pt */ "fim | data de fim | término | data de término",
      /* sv */ "slut | slutdatum"}},
    {"may be the project's name or its theme: map it to name or to theme",
     {/* en */ "subject",
      /* de */ "Betreff",
      /* fr */ "sujet | objet",
      /* es */ "asunto",
      /* it */ "oggetto",
      /* nl */ "onderwerp",
      /* pt */ "assunto",
      /* sv */ "ämne | ärende"}},
    {"looks like a red, amber or green rating, which says how a project fares: map it to risk if that is meant",
     {/* en */ "RAG | RAG status | health",
      /* de */ "Ampel | Ampelstatus",
      /* fr */ "feu tricolore",
      /* es */ "semáforo",
      /* it */ "semaforo",
      /* nl */ "stoplicht",
      /* pt */ "semáforo | farol",
      /* sv */ "trafikljus"}},
    {"may be the budget, money spent or a payoff: map it to the one that it is",
     {/* en */ "amount",
      /* de */ "Betrag | Summe",
      /* fr */ "montant",
      /* es */ "importe | monto",
      /* it */ "importo",
      /* nl */ "bedrag",
      /* pt */ "montante",
      /* sv */ "belopp"}},
}};
// clang-format on

} // namespace

std::span<const Row<std::string_view>> doubtful_header_words() {
    return words;
}

std::string_view doubt_of_key(std::string_view key) {
    static const Index<std::string_view> index{words, header_key};
    const std::string_view* found = index.find(key);
    return found == nullptr ? std::string_view{} : *found;
}

} // namespace engineroom::vocabulary
