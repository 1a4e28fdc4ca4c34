#include "terms.hpp"

namespace engineroom::vocabulary {
namespace {

// Words that say that a project is over and not how ('closed', 'beendet', 'avslutad') mean an unknown outcome. Words
// that may mean 'not begun' as well as 'interrupted' (en attente, en espera, in attesa) are left out.
// clang-format off
constexpr std::array<Row<Stage>, 8> words{{
    {Stage::idea,
     {/* en */ "idea | concept | backlog | exploration",
      /* de */ "Idee | Konzept | Ideenspeicher | Sondierung",
      /* fr */ "idée | concept | exploration",
      /* es */ "idea | concepto | exploración",
      /* it */ "idea | concetto | esplorazione",
      /* nl */ "idee | concept | verkenning",
      /* pt */ "ideia | conceito | exploração",
      /* sv */ "idé | koncept"}},
    {Stage::proposed,
     {/* en */ "proposed | proposal | submitted | planned | pending | in review | approved (not started)",
      /* de */ "vorgeschlagen | Vorschlag | eingereicht | beantragt | geplant | in Planung | ausstehend | in Prüfung | "
               "genehmigt (nicht begonnen)",
      /* fr */ "proposé | proposée | proposition | soumis | soumise | planifié | planifiée | prévu | prévue | "
               "en cours d'examen | approuvé (non démarré)",
      /* es */ "propuesto | propuesta | presentado | presentada | planificado | planificada | planeado | previsto | "
               "pendiente | en revisión | aprobado (no iniciado)",
      /* it */ "proposto | proposta | presentato | presentata | pianificato | pianificata | previsto | prevista | "
               "in revisione | in valutazione | approvato (non avviato)",
      /* nl */ "voorgesteld | voorstel | ingediend | aangevraagd | gepland | in beoordeling | "
               "goedgekeurd (niet gestart)",
      /* pt */ "proposto | proposta | submetido | submetida | planeado | planejado | planejada | previsto | pendente | "
               "em análise | em revisão | aprovado (não iniciado)",
      /* sv */ "föreslagen | föreslaget | förslag | inlämnad | planerad | planerat | under granskning | "
               "godkänd (ej startad)"}},
    {Stage::active,
     {/* en */ "active | in progress | ongoing | running | started | open | live | in delivery",
      /* de */ "aktiv | in Arbeit | in Bearbeitung | laufend | läuft | begonnen | gestartet | offen | in Umsetzung | "
               "in Durchführung",
      /* fr */ "actif | active | en cours | en cours de réalisation | démarré | démarrée | commencé | lancé | lancée | "
               "ouvert | ouverte",
      /* es */ "activo | activa | en curso | en marcha | en progreso | en ejecución | iniciado | iniciada | abierto | "
               "abierta",
      /* it */ "attivo | attiva | in corso | avviato | avviata | iniziato | in esecuzione | aperto | aperta",
      /* nl */ "actief | lopend | loopt | gestart | begonnen | in uitvoering | open",
      /* pt */ "ativo | ativa | activo | em andamento | em curso | em execução | em progresso | iniciado | iniciada | "
               "aberto | aberta",
      /* sv */ "aktiv | aktivt | pågående | pågår | startad | startat | påbörjad | påbörjat | öppen | öppet | "
               "under genomförande"}},
    {Stage::paused,
     {/* en */ "paused | on hold | suspended | stalled",
      /* de */ "pausiert | ruhend | ausgesetzt | unterbrochen",
      /* fr */ "en pause | suspendu | suspendue",
      /* es */ "en pausa | pausado | pausada | suspendido | suspendida | paralizado",
      /* it */ "in pausa | sospeso | sospesa",
      /* nl */ "gepauzeerd | opgeschort",
      /* pt */ "em pausa | pausado | pausada | suspenso | suspensa",
      /* sv */ "pausad | pausat | vilande"}},
    {Stage::delivered,
     {/* en */ "delivered | completed | complete | done | finished | succeeded",
      /* de */ "geliefert | abgeschlossen | erfolgreich abgeschlossen | fertig | fertiggestellt | erledigt",
      /* fr */ "livré | livrée | terminé | terminée | achevé | achevée | fini | réalisé | réalisée | réussi | réussie",
      /* es */ "entregado | entregada | completado | completada | completo | terminado | terminada | finalizado | "
               "finalizada | hecho | concluido",
      /* it */ "consegnato | consegnata | completato | completata | terminato | finito | concluso | conclusa | ultimato",
      /* nl */ "opgeleverd | voltooid | afgerond | gereed | klaar | geslaagd",
      /* pt */ "entregue | concluído | concluída | completo | terminado | finalizado | finalizada",
      /* sv */ "levererad | levererat | slutförd | slutfört | färdig | färdigt | klar | klart | genomförd"}},
    {Stage::failed,
     {/* en */ "failed | unsuccessful",
      /* de */ "gescheitert | fehlgeschlagen | erfolglos | nicht erfolgreich",
      /* fr */ "échoué | échouée | échec",
      /* es */ "fracasado | fracasada | fallido | fallida",
      /* it */ "fallito | fallita",
      /* nl */ "mislukt",
      /* pt */ "fracassado | fracassada | falhado | falhou | malsucedido",
      /* sv */ "misslyckad | misslyckat | misslyckades"}},
    {Stage::cancelled,
     {/* en */ "cancelled | canceled | terminated | stopped | withdrawn | abandoned | killed",
      /* de */ "abgebrochen | gestoppt | storniert | eingestellt | zurückgezogen | aufgegeben",
      /* fr */ "annulé | annulée | arrêté | arrêtée | retiré | retirée | abandonné | abandonnée",
      /* es */ "cancelado | cancelada | anulado | anulada | detenido | retirado | retirada | abandonado | abandonada",
      /* it */ "annullato | annullata | cancellato | cancellata | ritirato | ritirata | abbandonato | abbandonata",
      /* nl */ "geannuleerd | gestopt | stopgezet | ingetrokken | afgebroken",
      /* pt */ "cancelado | cancelada | anulado | retirado | retirada | abandonado | abandonada",
      /* sv */ "avbruten | avbrutet | inställd | inställt | stoppad | nedlagd | nedlagt | återkallad"}},
    {Stage::closed,
     {/* en */ "closed",
      /* de */ "geschlossen | beendet",
      /* fr */ "clos | close | clôturé | clôturée | fermé | fermée",
      /* es */ "cerrado | cerrada",
      /* it */ "chiuso | chiusa",
      /* nl */ "gesloten | afgesloten | beëindigd",
      /* pt */ "fechado | fechada | encerrado | encerrada",
      /* sv */ "stängd | stängt | avslutad | avslutat"}},
}};
// clang-format on

} // namespace

std::span<const Row<Stage>> stage_words() {
    return words;
}

} // namespace engineroom::vocabulary
