package org.signalbox.routing;

import static org.signalbox.routing.Intent.ACTION;
import static org.signalbox.routing.Intent.LIVE;
import static org.signalbox.routing.Intent.PICTURE;
import static org.signalbox.routing.Intent.SOUND;

import java.util.List;

/** The turns of phrase that ask for what no engine here can do, as folded text writes them. */
final class ScopeCues {
  private static final String MEDIUM =
      "(picture|image|photo|photograph|drawing|logo|painting|portrait|illustration|cartoon|comic"
          + "|poster|icon|screenshot|selfie|wallpaper|animation|gif|avatar|meme|watercolou?r|sketch"
          + "|bild|foto|zeichnung|gemalde|skizze|plakat)(s|es|er|en|e)?";
  private static final String RECORDING =
      "(audio|sound|soundtrack|song|voice|speech|video|film|podcast|recording|music|melody|tune"
          + "|symphony|tonaufnahme|aufnahme|musik|lied|melodie|sprachnachricht|stimme)(s|en)?";

  /** A question, and not one for advice or meaning. */
  private static final String ASKS_FACT =
      "^\\W*(is|are|was|were|did|does|do|has|have|who|whose|what|what's|when|where|which|how|any"
          + "|show|tell|check|latest|newest|wie\\w*|wer|was|wann|wo|welche\\w*|ist|sind|hat|haben|gibt"
          + "|lauft|fahrt|kommt|zeig\\w*)\\b"
          + "(?!.*\\b(should|could i|can i|shall|soll\\w*|kann ich|mean|means|bedeutet|heisst)\\b)";

  /** Moments that only somebody who is there can know of. */
  private static final String NOW =
      "\\b(right now|at the moment|currently|at present|as of now|today|tonight|tomorrow|yesterday"
          + "|last night|this (morning|evening|afternoon|weekend)|near me|nearby|open now|latest|newest"
          + "|gerade|momentan|zurzeit|zur zeit|im moment|derzeit|heute|gestern|letzte nacht"
          + "|in meiner nahe|(?<!guten )(?<!am )morgen|aktuell\\w*|neueste\\w*)\\b";

  static final List<Cue> ALL =
      List.of(
          Cue.of(
              PICTURE,
              3,
              "\\b(draw|paint|sketch|generate|create|make|produce|render|show|edit|crop|retouch|design"
                  + "|colou?ri[sz]e|zeichne|male|erzeuge|erstelle|entwirf|mach)\\b[^.]{0,30}\\b"
                  + MEDIUM
                  + "\\b"),
          Cue.of(
              PICTURE,
              3,
              "\\b(in|on|from|of|auf|aus) (this|the|that|my|these|diesem|dem|meinem)"
                  + " (attached |angehangten )?"
                  + MEDIUM
                  + "\\b"),
          Cue.of(
              PICTURE,
              3,
              "^\\W*(draw|paint|sketch|zeichne|male?) (mir |me |us )?(a|an|the|my|some|ein\\w*|das|den"
                  + "|die)\\b(?!.{0,30}\\b(conclusion|plan|outline|parallel|comparison|distinction"
                  + "|line between|schluss\\w*)\\b)"),
          Cue.of(
              PICTURE,
              3,
              "^\\W*((a|an|the|ein) )?(small |large |kleines )?" + MEDIUM + " (of|von) \\w+"),
          Cue.of(
              PICTURE,
              3,
              "\\b(ocr|(image|face|photo|object) (recognition|detection|classification)"
                  + "|bilderkennung)\\b"),
          Cue.of(
              SOUND, 3, "\\b(transcribe|transkribier\\w*|sing|singe?|play|vertone)\\b[^.]{0,40}"),
          Cue.of(
              SOUND,
              3,
              "\\b(generate|create|make|produce|record|edit|cut|listen to|in|from|hor\\w*|spiele?|mach"
                  + "|erstelle|erzeuge|schneide)\\b[^.]{0,20}\\b"
                  + RECORDING
                  + "\\b"),
          Cue.of(
              SOUND,
              3,
              "^\\W*(play|spiele?) (mir |uns |me |us |bitte |please )*(some|something|a song|the song|etwas|was"
                  + "|ein lied|das lied|musik|music)\\b"),
          Cue.of(SOUND, 3, "\\b(voice|audio) (message|memo|note|file|recording)s?\\b"),
          Cue.of(
              SOUND,
              4,
              "^\\W*(compose|komponiere?)\\b[^.]{0,30}\\b(melody|tune|symphony|soundtrack|jingle"
                  + "|sonata|music|melodie|musik|sinfonie)\\b"),
          Cue.of(
              LIVE,
              3,
              "\\b(weather|wetter|temperature|temperatur|rain|snow|regnet|regnen|schneit|raining"
                  + "|snowing)\\b[^.]{0,50}\\b(today|tonight|tomorrow|now|right now|currently|outside"
                  + "|this (week|weekend)|heute|morgen|gerade|draussen)\\b"),
          Cue.of(
              LIVE,
              3,
              "\\b(wie (ist|wird) das wetter|(how is|how's|what is|what's) the weather)\\b"
                  + "|\\b(is it (raining|snowing|sunny|cloudy|windy|foggy|freezing)|(regnet|schneit|sturmt) es)\\b"),
          Cue.of(
              LIVE,
              3,
              "\\b(today|tonight|tomorrow|current|heute|morgen|aktuell\\w*)\\W*s?\\b[^.]{0,30}\\b(weather"
                  + "|wetter|news|headlines|score|nachrichten|schlagzeilen)\\b"),
          Cue.of(
              LIVE,
              3,
              "\\b(current|latest|live|today\\W?s|right now|aktuelle\\w*|derzeitige\\w*)\\b[^.]{0,40}\\b(price|prices|rate|exchange|stock|share|kurs\\w*|aktienkurs|preis|\\w*coin|traffic|result|results|score|news|version)s?\\b"),
          Cue.of(
              LIVE,
              3,
              "\\b(price|rate|value|stock|worth|kurs|traffic|verkehr\\w*)\\b[^.]{0,40}\\b(right now|at"
                  + " the moment|today|currently|gerade|heute|jetzt)\\b"),
          Cue.of(
              LIVE,
              3,
              "\\bwhat (time|day|date) is (it|today)\\b|\\bwie spat\\b|\\bwho won [^.]{0,40}\\b(yesterday|last night|today)\\b|\\bwer hat [^.]{0,40}\\b(gestern|heute)\\b"),
          Cue.of(
              LIVE,
              2.5,
              "\\b(near me|in meiner nahe|open now|opening hours|breaking news|news (of )?today)\\b"),
          Cue.of(LIVE, 2.6, ASKS_FACT + ".*" + NOW),
          Cue.of(
              ACTION,
              3,
              "^\\W*(book|order|buy|call|phone|remind|reserve|schedule|cancel my|subscribe|wake me"
                  + "|dim|mute|navigate|download|install|upload|turn (on|off)|switch (on|off)"
                  + "|turn .{1,30} (on|off)|set (a|an|the|my) (alarm|timer|reminder|\\w+ to)|open the"
                  + "|(send|forward|transfer|pay|post|tweet) (?!.{0,20}\\bdraft).{1,60}\\b(to|for|on)\\b"
                  + "|buche?|bestelle?|ruf|schalte?|erinnere?|reserviere?|uberweise?|kaufe?"
                  + "|(schicke?|sende?) .{1,60}\\b(an|zu)\\b|weck\\w* mich|stelle? (einen|den) (wecker"
                  + "|timer)|(delete|remove|erase|move|copy|rename|print|losche|verschiebe|kopiere|drucke) .{0,20}"
                  + "\\b(files?|folders?|documents?|photos?|downloads|emails|dateien|ordner|dokumente|fotos)\\b"
                  + "|lade .{1,40} herunter|offne (bitte )?(die|das|den)|open (please )?the"
                  + "|(schicke?|sende?|send) (bitte |please )?\\w+ (eine?n?|a|an|the|my|die|den|das) (nachricht"
                  + "|mail|email|sms|text|message|link|foto|photo|geld|invoice|rechnung))\\b"));

  private ScopeCues() {}
}
