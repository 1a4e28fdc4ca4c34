#include "terms.hpp"

namespace engineroom::vocabulary {
namespace {

// Words that say that a project is over and not how ('closed', 'beendet', 'avslutad', 'archived') mean an unknown
// outcome. What a project on its way is called in a rating ('on track', 'at risk') says that it is active. Words that
// may be two stages are left out, and stand in doubtful_stages.cpp.
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
     {/* en */ "proposed | proposal | submitted | planned | pending | in review | approved (not started) | "
               "not started | not yet started | to do | todo | in planning",
      /* de */ "vorgeschlagen | Vorschlag | eingereicht | beantragt | geplant | in Planung | ausstehend | in Prüfung | "
               "genehmigt (nicht begonnen) | nicht begonnen | noch nicht begonnen | nicht gestartet",
      /* fr */ "proposé | proposée | proposition | soumis | soumise | planifié | planifiée | prévu | prévue | "
               "en cours d'examen | approuvé (non démarré) | non démarré | non démarrée | non commencé | "
               "pas commencé | à faire | en planification",
      /* es */ "propuesto | propuesta | presentado | presentada | planificado | planificada | planeado | previsto | "
               "pendiente | en revisión | aprobado (no iniciado) | no iniciado | no iniciada | sin iniciar | "
               "sin empezar | por hacer | en planificación",
      /* it */ "proposto | proposta | presentato | presentata | pianificato | pianificata | previsto | prevista | "
               "in revisione | in valutazione | approvato (non avviato) | non iniziato | non iniziata | "
               "non avviato | non avviata | da fare | da iniziare | in pianificazione",
      /* nl */ "voorgesteld | voorstel | ingediend | aangevraagd | gepland | in beoordeling | "
               "goedgekeurd (niet gestart) | niet gestart | nog niet gestart | niet begonnen | in planning",
      /* pt */ "proposto | proposta | submetido | submetida | planeado | planejado | planejada | previsto | pendente | "
               "em análise | em revisão | aprovado (não iniciado) | não iniciado | não iniciada | por iniciar | "
               "a fazer | em planejamento | em planeamento",
      /* sv */ "föreslagen | föreslaget | förslag | inlämnad | planerad | planerat | under granskning | "
               "godkänd (ej startad) | ej startad | ej påbörjad | inte startad | inte påbörjad | under planering"}},
    {Stage::active,
     {/* en */ "active | in progress | ongoing | running | started | open | live | in delivery | on track | "
               "off track | at risk | behind schedule | ahead of schedule | implementation | in implementation | "
               "execution | in execution",
      /* de */ "aktiv | in Arbeit | in Bearbeitung | laufend | läuft | begonnen | gestartet | offen | in Umsetzung | "
               "in Durchführung | im Plan | gefährdet | Umsetzung | Durchführung",
      /* fr */ "actif | active | en cours | en cours de réalisation | démarré | démarrée | commencé | lancé | lancée | "
               "ouvert | ouverte | mise en œuvre | en cours de mise en œuvre | à risque",
      /* es */ "activo | activa | en curso | en marcha | en progreso | en ejecución | iniciado | iniciada | abierto | "
               "abierta | en implementación | implementación | ejecución | en riesgo",
      /* it */ "attivo | attiva | in corso | avviato | avviata | iniziato | in esecuzione | aperto | aperta | "
               "in realizzazione | in attuazione | attuazione | esecuzione | a rischio",
      /* nl */ "actief | lopend | loopt | gestart | begonnen | in uitvoering | open | uitvoering | in realisatie | "
               "op schema",
      /* pt */ "ativo | ativa | activo | em andamento | em curso | em execução | em progresso | iniciado | iniciada | "
               "aberto | aberta | em implementação | implementação | execução | em risco",
      /* sv */ "aktiv | aktivt | pågående | pågår | startad | startat | påbörjad | påbörjat | öppen | öppet | "
               "under genomförande | genomförande | i fas | i riskzonen"}},
    {Stage::paused,
     {/* en */ "paused | on hold | suspended | stalled",
      /* de */ "pausiert | ruhend | ausgesetzt | unterbrochen | ruht | angehalten",
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
     {/* en */ "closed | archived",
      /* de */ "geschlossen | beendet | archiviert",
      /* fr */ "clos | close | clôturé | clôturée | fermé | fermée | archivé | archivée",
      /* es */ "cerrado | cerrada | archivado | archivada",
      /* it */ "chiuso | chiusa | archiviato | archiviata",
      /* nl */ "gesloten | afgesloten | beëindigd | gearchiveerd",
      /* pt */ "fechado | fechada | encerrado | encerrada | arquivado | arquivada",
      /* sv */ "stängd | stängt | avslutad | avslutat | arkiverad | arkiverat"}},
}};
// clang-format on

} // namespace

std::span<const Row<Stage>> stage_words() {
    return words;
}

} // namespace engineroom::vocabulary
