package org.signalbox.routing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProseRoutesTest {
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          Write a friendly email to a customer whose parcel is late | text-generation
          Schreibe eine kurze Mail an das Team | text-generation
          Summarise the plot of Hamlet in one sentence | text-generation
          Fasse den Text in zwei Sätzen zusammen | text-generation
          What is the capital of Australia? | text-generation
          Translate to German: Where is the station? | text-generation
          How do I forecast monthly sales with exponential smoothing? | text-generation
          Explain how XGBoost predicts churn | text-generation
          Which method is best to forecast the next 12 months of sales? | text-generation
          Wie funktioniert eine Prognose mit ETS? | text-generation
          What does a p-value of 0.05 with n = 120, t = 1.98 and df = 118 mean? | text-generation
          In 1990 the town had 1200 people, in 2000 1800, in 2010 2500 and in 2020 3100. | text-generation
          Write a poem about a photo of my grandmother | text-generation
          Explain how images are stored as JPEG | text-generation
          Explain to a ten-year-old, in three short sentences, why the sea has tides. | text-generation
          Classify as positive, negative or neutral: the food was cold and late | text-classification
          Label this review as spam or ham: Win a free prize now | text-classification
          Is this sentence positive or negative? The staff were lovely and the room was clean. | text-classification
          Klassifiziere als Lob, Beschwerde oder Frage: Der Zug kam schon wieder zu spät | text-classification
          Forecast the next 3 values: 12, 15, 18, 21, 25, 27, 31, 33 | forecasting
          Forecast the next 12 months | none
          predict churn | none
          Prognostiziere die nächsten 6 Monate | none
          Generate an image of a cat on a bicycle | none
          What is in this photo? | none
          Zeichne ein Bild von einem Haus | none
          Transcribe this audio recording | none
          Will it rain tomorrow in Berlin? | none
          What's the weather today? | none
          Wie wird das Wetter morgen in Hamburg? | none
          What is the current stock price of Siemens? | none
          Book a flight to Rome | none
          Send this letter to my landlord | none
          Are the shops open right now? | none
          Wie voll ist die Autobahn gerade? | none
          Compose a melody for a flute | none
          Paint a watercolour of a harbour | none
          What should I cook tonight? | text-generation
          How many years of data do I need to forecast a decade? | text-generation
          Please, how does a forecaster handle holidays? | text-generation
          Could you please forecast the next 3 values: 12, 15, 18, 21, 25, 27, 31, 33 | forecasting
          Genreate an image of a cat | none
          Forceast the next 12 months | none
          happy, sad or angry? I have waited for this day for years! | text-classification
          Was spricht für eine Vorhersage mit gleitendem Durchschnitt? | text-generation
          How accurate are weather forecasts in general? | text-generation
          Schlage einen Titel für einen Vortrag über Prognosen vor | text-generation
          Unsere Verkäufe: 5, 7, 6, 9, 8, 11, 10, 13, 12, 15. Wie geht es weiter? | forecasting
          Is it raining in Hamburg? | none
          Wie ist das Wetter? | none
          Wieviel kostet Gold gerade? | none
          Öffne bitte das Garagentor | none
          Schick Anna eine Nachricht | none
          Spiele etwas von Bach | none
          Photograph of a dog | none
          asdkjh qwlkej zxmnb | none
          !!! ??? | none
          Find the document about maternity leave | none
          """)
  void textsAreToldApart(String text, String type) {
    assertEquals(
        type,
        Routes.of(text).recognition().problemType().word(),
        () ->
            Routes.of(text).recognition().signals()
                + " "
                + Routes.of(text).recognition().question());
  }
}
