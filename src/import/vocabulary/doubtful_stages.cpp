#include "terms.hpp"

#include <engineroom/import/cell_text.hpp>

namespace engineroom::vocabulary {
namespace {

// The hint stands behind the word in a mapping that users fill in.
// clang-format off
constexpr std::array<Row<std::string_view>, 7> words{{
    {"proposed if it has not started, active if it has",
     {/* en */ "approved | accepted | validated | funded | delayed",
      /* de */ "genehmigt | bewilligt | freigegeben | angenommen | verzögert",
      /* fr */ "approuvé | approuvée | validé | validée | accepté | acceptée | accordé | en retard",
      /* es */ "aprobado | aprobada | validado | validada | aceptado | aceptada | concedido | retrasado",
      /* it */ "approvato | approvata | validato | accettato | accettata | in ritardo",
      /* nl */ "goedgekeurd | toegekend | vertraagd",
      /* pt */ "aprovado | aprovada | validado | aceite | aceito | atrasado",
      /* sv */ "godkänd | godkänt | beviljad | beviljat | försenad | försenat"}},
    {"cancelled, or leave the row out: it was never a project",
     {/* en */ "rejected | declined | refused | not approved",
      /* de */ "abgelehnt | nicht bewilligt | nicht genehmigt",
      /* fr */ "refusé | refusée | rejeté | rejetée",
      /* es */ "rechazado | rechazada | denegado | denegada",
      /* it */ "respinto | respinta | rifiutato | rifiutata",
      /* nl */ "afgewezen | geweigerd",
      /* pt */ "rejeitado | rejeitada | recusado | recusada",
      /* sv */ "avslagen | avslaget | avvisad"}},
    {"paused if it has started, proposed if it has not",
     {/* en */ "deferred | postponed | parked | shelved | waiting",
      /* de */ "zurückgestellt | verschoben | vertagt | wartend",
      /* fr */ "en attente | reporté | reportée | différé | différée",
      /* es */ "en espera | aplazado | aplazada | pospuesto | pospuesta",
      /* it */ "in attesa | rinviato | rinviata | rimandato",
      /* nl */ "in afwachting | uitgesteld | in de wacht",
      /* pt */ "em espera | adiado | adiada",
      /* sv */ "väntar | uppskjuten | uppskjutet | framflyttad"}},
    {"paused if work has stopped, active if it goes on",
     {/* en */ "blocked",
      /* de */ "blockiert",
      /* fr */ "bloqué | bloquée",
      /* es */ "bloqueado | bloqueada",
      /* it */ "bloccato | bloccata",
      /* nl */ "geblokkeerd",
      /* pt */ "bloqueado | bloqueada",
      /* sv */ "blockerad | blockerat"}},
    {"idea, or proposed if it has been submitted",
     {/* en */ "new | draft",
      /* de */ "neu | Entwurf",
      /* fr */ "nouveau | nouvelle | brouillon",
      /* es */ "nuevo | nueva | borrador",
      /* it */ "nuovo | nuova | bozza",
      /* nl */ "nieuw | ontwerp",
      /* pt */ "novo | nova | rascunho",
      /* sv */ "ny | nytt | utkast"}},
    {"proposed if it is still to be decided, active if that is the first part of the work",
     {/* en */ "planning | preparation | initiation | design",
      /* de */ "Planung | Planungsphase | Vorbereitung | in Vorbereitung",
      /* fr */ "planification | préparation | en préparation",
      /* es */ "planificación | preparación | en preparación",
      /* it */ "pianificazione | preparazione | in preparazione | progettazione",
      /* nl */ "voorbereiding | in voorbereiding",
      /* pt */ "planejamento | planeamento | preparação | em preparação",
      /* sv */ "planering | förberedelse | under förberedelse"}},
    {"active, or delivered if nothing is left to do",
     {/* en */ "closing | closure | close-out | handover",
      /* de */ "Abschluss | Abschlussphase | Übergabe",
      /* fr */ "en cours de clôture",
      /* es */ "cierre | en cierre",
      /* it */ "chiusura | in chiusura",
      /* nl */ "afronding | afsluiting | in afronding",
      /* pt */ "encerramento | em encerramento",
      /* sv */ "avslut | avslutning | under avslut"}},
}};
// clang-format on

} // namespace

std::span<const Row<std::string_view>> doubtful_stage_words() {
    return words;
}

std::string_view stage_hint(std::string_view cell) {
    static const Index<std::string_view> index{words, word_key};
    const std::string_view* found = index.find(word_key(cell));
    return found == nullptr ? std::string_view{} : *found;
}

} // namespace engineroom::vocabulary
