#include "headers.hpp"

namespace engineroom::vocabulary {
namespace {

// clang-format off
constexpr std::array<Row<Column>, 19> words{{
    {Column::proposed,
     {/* en */ "proposal date | date proposed | submission date | date submitted | submitted on",
      /* de */ "Antragsdatum | Einreichungsdatum | beantragt am | eingereicht am | vorgeschlagen am",
      /* fr */ "date de proposition | date de soumission | date de dépôt | proposé le | soumis le",
      /* es */ "fecha de propuesta | fecha de la propuesta | fecha de solicitud | propuesto el",
      /* it */ "data di proposta | data della proposta | proposto il",
      /* nl */ "voorsteldatum | aanvraagdatum | indieningsdatum | datum aanvraag | ingediend op",
      /* pt */ "data da proposta | data de submissão | proposto em",
      /* sv */ "förslagsdatum | ansökningsdatum | föreslagen den"}},
    {Column::start,
     {/* en */ "start date | begin date | project start",
      /* de */ "Start | Startdatum | Starttermin | Beginn | Anfang | Anfangsdatum | Projektstart | Projektbeginn",
      /* fr */ "début | date de début | démarrage | date de démarrage",
      /* es */ "inicio | fecha de inicio | fecha inicio | comienzo | fecha de comienzo",
      /* it */ "inizio | data di inizio | data inizio | avvio | data di avvio",
      /* nl */ "start | startdatum | begin | begindatum | aanvang | aanvangsdatum",
      /* pt */ "início | data de início | data início | data do início",
      /* sv */ "start | startdatum | början | projektstart"}},
    {Column::delivery,
     {/* en */ "delivery date | due date | planned end | planned completion | deadline | due | target date | "
               "target end date | target completion date | target delivery date | planned end date | "
               "planned finish | planned completion date | expected completion date | expected end date",
      /* de */ "Fälligkeit | Fälligkeitsdatum | fällig am | Abgabetermin | Liefertermin | Lieferdatum | Frist | "
               "geplantes Ende | geplantes Enddatum | Soll-Ende | Plan-Ende | geplanter Abschluss | fällig | "
               "Zieldatum | Zieltermin | geplanter Endtermin | geplantes Projektende | geplante Fertigstellung | "
               "voraussichtliches Ende | voraussichtliche Fertigstellung",
      /* fr */ "échéance | date d'échéance | livraison | date de livraison | date limite | fin prévue | "
               "date de fin prévue | fin planifiée | date cible | date de livraison prévue | livraison prévue | "
               "date de fin planifiée | date butoir",
      /* es */ "entrega | fecha de entrega | vencimiento | fecha de vencimiento | fecha límite | fin previsto | "
               "fin prevista | fecha de fin prevista | fecha objetivo | fecha fin prevista | "
               "fecha de entrega prevista | fecha prevista de entrega | fecha prevista de finalización",
      /* it */ "scadenza | data di scadenza | consegna | data di consegna | fine prevista | data di fine prevista | "
               "data obiettivo | consegna prevista | data di consegna prevista | data fine prevista | fine pianificata",
      /* nl */ "oplevering | opleverdatum | leverdatum | vervaldatum | gepland einde | geplande einddatum | "
               "streefdatum | geplande oplevering | geplande opleverdatum | verwachte einddatum | "
               "verwachte opleverdatum",
      /* pt */ "entrega | data de entrega | prazo | data limite | vencimento | data de vencimento | fim previsto | "
               "data de fim prevista | término previsto | conclusão prevista | data alvo | entrega prevista | "
               "data de entrega prevista | data prevista de entrega | data de término prevista | "
               "data de conclusão prevista",
      /* sv */ "leverans | leveransdatum | förfallodatum | planerat slut | planerat slutdatum | förfaller | "
               "måldatum | planerad leverans | planerat leveransdatum | beräknat slutdatum"}},
    {Column::ended,
     {/* en */ "actual end | completed on | closed on | actual completion | actual end date | actual finish | "
               "actual completion date | date completed | date closed",
      /* de */ "tatsächliches Ende | tatsächliches Enddatum | Ist-Ende | tatsächlicher Abschluss | "
               "abgeschlossen am | beendet am | geschlossen am",
      /* fr */ "fin réelle | date de fin réelle | terminé le | achevé le | clôturé le",
      /* es */ "fin real | fecha de fin real | fecha real de fin | terminado el | finalizado el | cerrado el",
      /* it */ "fine effettiva | data di fine effettiva | completato il | concluso il | chiuso il",
      /* nl */ "werkelijk einde | werkelijke einddatum | afgerond op | voltooid op | opgeleverd op | gesloten op",
      /* pt */ "fim real | data de fim real | término real | concluído em | encerrado em | fechado em | finalizado em",
      /* sv */ "faktiskt slut | faktiskt slutdatum | verkligt slut | verkligt slutdatum | avslutad den | "
               "slutförd den | stängd den"}},
    {Column::updated,
     {/* en */ "last update | last activity | last updated | last modified | last changed",
      /* de */ "letzte Aktualisierung | zuletzt aktualisiert | aktualisiert am | letzte Änderung | "
               "zuletzt geändert | geändert am | letzte Aktivität",
      /* fr */ "dernière mise à jour | date de mise à jour | mis à jour le | dernière modification | modifié le | "
               "dernière activité",
      /* es */ "última actualización | fecha de actualización | actualizado el | última modificación | "
               "última actividad",
      /* it */ "ultimo aggiornamento | data di aggiornamento | aggiornato il | ultima modifica | ultima attività",
      /* nl */ "laatste update | laatst bijgewerkt | bijgewerkt op | laatste wijziging | gewijzigd op | "
               "laatste activiteit",
      /* pt */ "última atualização | data de atualização | atualizado em | última modificação | última alteração | "
               "última atividade",
      /* sv */ "senaste uppdatering | senast uppdaterad | uppdaterad den | senaste ändring | senast ändrad | "
               "senaste aktivitet"}},
    {Column::driver,
     {/* en */ "",
      /* de */ "Treiber",
      /* fr */ "",
      /* es */ "impulsor",
      /* it */ "",
      /* nl */ "drijfveer",
      /* pt */ "",
      /* sv */ "drivkraft"}},
    {Column::novelty,
     {/* en */ "ambition",
      /* de */ "Neuheit | Neuheitsgrad | Innovationsgrad | Ambition",
      /* fr */ "nouveauté | degré de nouveauté | ambition",
      /* es */ "novedad | grado de novedad | ambición",
      /* it */ "novità | grado di novità | ambizione",
      /* nl */ "ambitie | mate van vernieuwing",
      /* pt */ "novidade | grau de novidade | ambição",
      /* sv */ "nyhetsgrad | ambition"}},
    {Column::market,
     {/* en */ "geography",
      /* de */ "Markt | Geografie | Geographie",
      /* fr */ "marché | géographie",
      /* es */ "mercado | geografía",
      /* it */ "mercato | geografia",
      /* nl */ "markt | geografie",
      /* pt */ "mercado | geografia",
      /* sv */ "marknad | geografi"}},
    {Column::need,
     {/* en */ "rationale | problem addressed",
      /* de */ "Bedarf | Begründung | Problemstellung",
      /* fr */ "besoin | justification | problème traité",
      /* es */ "necesidad | justificación | problema abordado",
      /* it */ "bisogno | esigenza | motivazione | problema affrontato",
      /* nl */ "behoefte | motivering | probleemstelling",
      /* pt */ "necessidade | justificativa | justificação | problema abordado",
      /* sv */ "behov | motivering | problemställning"}},
    {Column::issues,
     {/* en */ "systemic issues",
      /* de */ "systemische Probleme",
      /* fr */ "problèmes systémiques",
      /* es */ "problemas sistémicos",
      /* it */ "problemi sistemici",
      /* nl */ "systemische problemen",
      /* pt */ "problemas sistêmicos",
      /* sv */ "systemproblem | systemiska problem"}},
    {Column::lead,
     {/* en */ "lead organisation | lead organization | coordinator | project lead",
      /* de */ "Konsortialführer | Konsortialführung | Federführung | federführende Organisation | Koordinator",
      /* fr */ "chef de file | organisme chef de file | organisation chef de file | coordinateur | coordonnateur",
      /* es */ "coordinador | entidad coordinadora | entidad líder | organización líder",
      /* it */ "capofila | ente capofila | organizzazione capofila | coordinatore",
      /* nl */ "penvoerder | coördinator | leidende organisatie",
      /* pt */ "coordenador | entidade coordenadora | entidade líder | organização líder",
      /* sv */ "koordinator | samordnare | ledande organisation"}},
    {Column::proposed_by,
     {/* en */ "proposer | applicant",
      /* de */ "Antragsteller | Antragstellerin | Einreicher | vorgeschlagen von | eingereicht von",
      /* fr */ "demandeur | proposant | proposé par | soumis par",
      /* es */ "proponente | solicitante | propuesto por | presentado por",
      /* it */ "proponente | richiedente | proposto da | presentato da",
      /* nl */ "indiener | aanvrager | voorgesteld door | ingediend door",
      /* pt */ "proponente | requerente | solicitante | proposto por",
      /* sv */ "sökande | förslagsställare | föreslagen av"}},
    {Column::participants,
     {/* en */ "partners | members | consortium",
      /* de */ "Teilnehmer | Partner | Projektpartner | Konsortialpartner | Mitglieder | Konsortium | Beteiligte",
      /* fr */ "partenaires | membres | consortium",
      /* es */ "participantes | socios | miembros | consorcio",
      /* it */ "partecipanti | partner | membri | consorzio",
      /* nl */ "deelnemers | partners | leden | consortium",
      /* pt */ "participantes | parceiros | membros | consórcio",
      /* sv */ "deltagare | partner | parter | medlemmar | konsortium"}},
    {Column::depends_on,
     {/* en */ "dependencies | predecessors",
      /* de */ "Abhängigkeiten | Vorgänger | abhängig von | hängt ab von",
      /* fr */ "dépendances | prédécesseurs | dépend de",
      /* es */ "dependencias | predecesoras | predecesores | depende de",
      /* it */ "dipendenze | predecessori | dipende da",
      /* nl */ "afhankelijkheden | voorgangers | afhankelijk van",
      /* pt */ "dependências | predecessoras | predecessores | depende de",
      /* sv */ "beroenden | föregångare | beror på | beroende av"}},
    {Column::failure_reason,
     {/* en */ "reason for failure",
      /* de */ "Grund des Scheiterns | Grund für das Scheitern | Ursache des Scheiterns",
      /* fr */ "raison de l'échec | cause de l'échec | motif de l'échec",
      /* es */ "motivo del fracaso | razón del fracaso | causa del fracaso",
      /* it */ "motivo del fallimento | ragione del fallimento | causa del fallimento",
      /* nl */ "reden van mislukking | reden van mislukken | oorzaak van mislukking",
      /* pt */ "motivo do fracasso | razão do fracasso | causa do fracasso",
      /* sv */ "orsak till misslyckande | orsak till misslyckandet | skäl till misslyckande"}},
    {Column::lesson,
     {/* en */ "lessons learned",
      /* de */ "Lehren | Erkenntnisse | gewonnene Erkenntnisse",
      /* fr */ "leçons | leçons apprises | leçons tirées | enseignements | retour d'expérience",
      /* es */ "lecciones | lecciones aprendidas | lección",
      /* it */ "lezioni apprese | lezione appresa",
      /* nl */ "lessen | geleerde lessen",
      /* pt */ "lições | lições aprendidas | lição",
      /* sv */ "lärdom | lärdomar"}},
    {Column::votes,
     {/* en */ "reviewer scores",
      /* de */ "Stimmen | Gutachternoten | Gutachterbewertungen",
      /* fr */ "notes des évaluateurs",
      /* es */ "votos | puntuaciones de los evaluadores",
      /* it */ "voti | punteggi dei valutatori",
      /* nl */ "stemmen | beoordelaarsscores",
      /* pt */ "votos | notas dos avaliadores",
      /* sv */ "röster | granskarpoäng"}},
    {Column::currency,
     {/* en */ "",
      /* de */ "Währung",
      /* fr */ "devise | monnaie",
      /* es */ "moneda | divisa",
      /* it */ "valuta",
      /* nl */ "valuta | munteenheid",
      /* pt */ "moeda",
      /* sv */ "valuta"}},
    {Column::url,
     {/* en */ "link | website",
      /* de */ "Webseite | Internetadresse",
      /* fr */ "lien | site web | site internet | page web",
      /* es */ "enlace | sitio web | página web",
      /* it */ "collegamento | sito | sito web | pagina web",
      /* nl */ "link | website | webpagina",
      /* pt */ "ligação | link | sítio web | página web",
      /* sv */ "länk | webbplats | webbsida | hemsida"}},
}};
// clang-format on

} // namespace

std::span<const Row<Column>> header_words_of_work() {
    return words;
}

} // namespace engineroom::vocabulary
