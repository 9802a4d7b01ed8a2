"""Texts, prompts and things out of scope, written for the suite. Each list is one group; groups are split between
development and test, and the two were written about other subjects."""

GENERATION = {"family": ["language"], "problemType": ["text-generation"]}
LABELS = {"family": ["language"], "problemType": ["text-classification"]}
SEARCH = {"family": ["language"], "problemType": ["retrieval"]}
ASK = {"abstain": True, "family": ["none"]}
DEVELOPMENT, TEST = "development", "test"


def tabular(target, *types):
    return {"family": ["tabular"], "problemType": list(types), "target": [target]}


def series(horizon=None, target=None):
    kept = {"family": ["forecast"], "problemType": ["forecasting"]}
    if horizon:
        kept["horizon"] = [horizon]
    if target:
        kept["target"] = [target]
    return kept


# (group, split, trap, expected, texts)
PLAIN = [
    ("write-a", DEVELOPMENT, None, GENERATION, [
        "Write a short thank-you note to my neighbour who watered the plants",
        "Draft an apology to a guest whose room was not ready",
        "Compose a limerick about a lighthouse keeper",
        "Give me five ideas for a school trip in autumn",
        "Schreibe eine Einladung zum Sommerfest der Feuerwehr",
        "Verfasse eine höfliche Absage an einen Bewerber",
        "Translate into French: the meeting was moved to Thursday",
        "Übersetze ins Englische: Der Zug hat zwanzig Minuten Verspätung",
        "Rewrite this sentence more politely: send me the file now",
        "Explain to a child why leaves turn red",
        "tell me a joke about statisticians",
        "Make this text shorter: The committee that had been appointed in the spring met again in order to discuss matters that remained open.",
        "Can you proofread this? Their going to the libary tomorow.",
        "What is the difference between a comet and an asteroid?",
        "Who wrote Faust?",
        "Why is the sky blue",
        "hello",
        "Guten Morgen!",
        "List three arguments for and against homework",
        "Finish the story: The door had always been locked, until one morning",
        "A slogan for a bicycle repair shop",
        "Formuliere den Satz freundlicher: Sie haben den falschen Antrag ausgefüllt.",
        "How do I get red wine out of a tablecloth?",
        "Give me a recipe for potato soup for four people",
        "Erkläre mir den Unterschied zwischen Wetter und Klima",
    ]),
    ("write-b", TEST, None, GENERATION, [
        "Please write a speech for the opening of a playground",
        "Compose a birthday card for a colleague who likes sailing",
        "Draft a reply to a landlord who wants to raise the rent",
        "Come up with names for a café in an old bakery",
        "Write product copy for a wooden chess set",
        "Schreib mir eine kurze Rede zum Jubiläum des Chors",
        "Formuliere eine Mahnung, freundlich aber bestimmt",
        "Translate to Spanish: where can I park the van?",
        "Bitte übersetze: The pump must be switched off before cleaning.",
        "Turn these notes into a paragraph: rain, late start, good crowd, home win",
        "Explain the rules of curling in three sentences",
        "Describe the smell of a forest after rain",
        "What does photosynthesis mean?",
        "When did the Hanseatic League end?",
        "how are you",
        "Danke, das hilft mir sehr",
        "Summarise the legend of the Pied Piper",
        "Erzähl mir eine Gutenachtgeschichte über einen Igel",
        "Which planet has the most moons?",
        "What should I pack for a week of hiking?",
        "Suggest a title for an essay on silence",
        "Paraphrase: Nobody who attended the lecture was disappointed.",
        "Continue this poem: The tide came in with pockets full of stones",
        "Warum schnurren Katzen?",
        "Is a tomato a fruit or a vegetable, and why?",
    ]),
    ("question-a", DEVELOPMENT, "question-about-forecasting", GENERATION, [
        "How does exponential smoothing forecast the next month?",
        "What is the difference between forecasting and regression?",
        "Which model should I use to forecast daily sales with two seasons?",
        "Why do random forests predict churn better than a single tree?",
        "Explain ARIMA to a beginner",
        "Wie berechnet man eine Prognose mit Holt-Winters?",
        "Was ist ein Prognoseintervall?",
        "What does MASE mean in a forecast competition?",
        "How many months of history do I need to forecast a year?",
        "Should I predict the price with a linear model or with boosted trees?",
        "What are the assumptions of logistic regression?",
        "Is it possible to forecast earthquakes?",
    ]),
    ("question-b", TEST, "question-about-forecasting", GENERATION, [
        "How can one tell whether a forecast for the next quarter is any good?",
        "Why are weather forecasts for more than ten days so poor?",
        "What is a seasonal naive forecast?",
        "Describe how gradient boosting predicts a class",
        "Which library is best to predict time series in Java?",
        "Warum sind Prognosen für die nächsten zehn Jahre unsicher?",
        "Wie funktioniert die Vorhersage mit einem Entscheidungsbaum?",
        "Explain the difference between a prediction and a confidence interval",
        "What happens when a forecaster ignores the season?",
        "How do banks predict who will default?",
        "Tell me how meteorologists forecast rain",
        "What is the history of time series forecasting?",
    ]),
    ("prose-a", DEVELOPMENT, "prose-with-numbers", GENERATION, [
        "The bridge is 412 metres long, was opened in 1932, cost 3.4 million marks and carries 18,000 cars a day on 4 lanes.",
        "In 2019 we sold 120 boats, in 2020 only 85, in 2021 again 131, and in 2022 the best year ever with 164.",
        "Our recipe needs 250 g flour, 125 g butter, 80 g sugar, 2 eggs and 1 pinch of salt; bake for 35 minutes at 180 degrees.",
        "On 3 May at 14:05 the train left platform 7, arrived at 16:48 and was 12 minutes late, 5 more than on 2 May.",
        "Der Verein hat 348 Mitglieder, davon 121 Kinder; 2023 kamen 27 dazu und 19 traten aus, der Beitrag beträgt 60 Euro.",
        "Patient is 63 years old, weight 81 kg, blood pressure 142/88, pulse 76, temperature 37.2, and reports pain since 2 days.",
    ]),
    ("prose-b", TEST, "prose-with-numbers", GENERATION, [
        "The lake covers 63 square kilometres, is 254 metres deep and lies 395 metres above the sea; 11 villages line its shore.",
        "Attendance rose from 12,400 in 2015 to 15,900 in 2017, fell to 9,800 in 2020 and reached 17,250 in 2023.",
        "The flat has 3 rooms, 74 square metres, a balcony of 6 square metres, and costs 1,150 euros plus 220 for heating.",
        "She ran the first 10 km in 48 minutes, the second in 51, the third in 55 and the last 12.2 km in 71 minutes.",
        "Das Kraftwerk lieferte 1995 410 Megawatt, 2005 520 und 2015 480 Megawatt; 2 der 4 Blöcke wurden 2019 stillgelegt.",
        "Paragraph 7 of the 1998 contract says that 30 days after notice 2 % interest is due on sums above 500 dollars.",
    ]),
    ("classify-a", DEVELOPMENT, None, LABELS, [
        "Classify as complaint, praise or question: Why was my order split into three parcels?",
        "Is this review positive or negative? The soup was cold and nobody said sorry.",
        "Label the message as spam or ham: You have won a cruise, call now!",
        "Sort this into sports, politics or science: The probe sent its first pictures from the comet.",
        "Ordne ein als dringend oder nicht dringend: Der Server ist seit einer Stunde nicht erreichbar.",
        "Klassifiziere als positiv, negativ oder neutral: Das Hotel lag ruhig, aber das Frühstück war dürftig.",
        "Tag this ticket with hardware, software or network: the printer shows a red light and does not feed paper",
        "Sentiment of the following, positive, neutral or negative? It does what it says, no more and no less.",
        "Categorize the sentence as fact or opinion: Mountains are more beautiful than the sea.",
        "Which category fits, invoice, reminder or advertisement? Please pay the amount within 14 days.",
    ]),
    ("classify-b", TEST, None, LABELS, [
        "Classify this as refund, exchange or other: the shoes are too small, can I have a larger pair?",
        "Is the tone friendly or hostile? Nobody asked you.",
        "Label it as formal or informal: hey, what's up with the invoice",
        "Categorise the headline as economy, culture or weather: Storm closes the harbour for two days",
        "Klassifiziere die Nachricht als Lob, Kritik oder Anfrage: Wann öffnet die Ausstellung wieder?",
        "Ordne diesen Text einer Kategorie zu, Sport oder Politik: Der Trainer wechselt nach der Pause dreimal.",
        "Tag with one of these labels: bug, feature, question. The app closes when I rotate the phone.",
        "Sort into animal, plant or mineral: a lichen-covered basalt",
        "Is this email urgent or routine? The boiler has burst and water is running into the cellar.",
        "Classify the sentiment as happy, sad or angry: I have waited nine years for this day!",
    ]),
    ("live-a", DEVELOPMENT, "live-facts", ASK, [
        "What's the weather in Lisbon today?",
        "Wie wird das Wetter morgen in Dresden?",
        "What is the current price of gold?",
        "Who won the match last night?",
        "What time is it in Tokyo right now?",
        "Show me today's headlines",
        "Wie steht der DAX gerade?",
        "Is the A7 closed at the moment?",
        "What is the exchange rate of the dollar today?",
        "Will it snow tonight?",
    ]),
    ("live-b", TEST, "live-facts", ASK, [
        "Is it raining in Oslo right now?",
        "How warm will it be tomorrow in Vienna?",
        "Latest bitcoin price?",
        "Wie spät ist es gerade in New York?",
        "What are the news today?",
        "Wer hat gestern das Finale gewonnen?",
        "Are there delays on the underground at the moment?",
        "What is Siemens stock worth right now?",
        "When does the supermarket near me close today?",
        "Wie ist die Verkehrslage auf der A8 gerade?",
    ]),
    ("picture-a", DEVELOPMENT, "picture-or-sound", ASK, [
        "Draw a picture of a fox in the snow",
        "What can be seen in this photo?",
        "Generate an image of a castle at dawn",
        "Zeichne mir ein Logo für einen Blumenladen",
        "Remove the background from my picture",
        "Transcribe this recording of our meeting",
        "Compose a melody for the piano and play it",
        "Make a video of a dancing robot",
    ]),
    ("picture-b", TEST, "picture-or-sound", ASK, [
        "Paint a watercolour of a harbour",
        "Who is in the attached image?",
        "Create a photo of a red vintage car",
        "Erstelle ein Bild von einer Eule im Wald",
        "Make the sky in my photo bluer",
        "Turn this voice message into text",
        "Sing a song about the spring",
        "Was ist auf diesem Foto zu sehen?",
    ]),
    ("act-a", DEVELOPMENT, "action", ASK, [
        "Book a table for two tomorrow evening",
        "Remind me to call the dentist",
        "Turn off the lights in the kitchen",
        "Bestelle zwei Pizzen",
        "Send the report to my boss",
    ]),
    ("act-b", TEST, "action", ASK, [
        "Order a taxi to the airport",
        "Set an alarm for six o'clock",
        "Buche ein Zimmer in Hamburg",
        "Switch on the heating",
        "Call my brother",
    ]),
    ("gibberish-a", DEVELOPMENT, "gibberish", ASK, ["asdf jkl qwer zxcv", "xkcjv wqpzn bvrtt mmnbx", "%%%% $$$ ####", "ghjkl fghjk dfghj", "?????", "..."]),
    ("gibberish-b", TEST, "gibberish", ASK, ["qpwo eirt zmxn cbv", "lkjhg hgfds pqzxw", "&&& !!! ((( )))", "zzxq vvkj hhgt wwrp", "-- -- --", "!"]),
    ("empty-a", DEVELOPMENT, "empty", ASK, ["", "   "]),
    ("empty-b", TEST, "empty", ASK, ["\n\n", "\t"]),
    ("nodata-a", DEVELOPMENT, "no-data", ASK, ["Forecast the next 12 months", "predict churn", "Prognostiziere den Umsatz für das nächste Jahr", "estimate the house price", "forecast sales for the next quarter"]),
    ("nodata-b", TEST, "no-data", ASK, ["forecast the coming 8 weeks", "Predict which customers will leave", "Sage die Besucherzahlen der nächsten Woche voraus", "extrapolate the series by ten steps", "predict the species"]),
    ("code-a", DEVELOPMENT, "code", GENERATION, [
        "def total(xs):\n    s = 0\n    for x in xs:\n        s += x\n    return s",
        "What does this do?\n\nfor (int i = 0; i < 10; i++) {\n  System.out.println(i * i);\n}",
        "SELECT name, price FROM items WHERE price > 100 ORDER BY price DESC;",
        "Explain this error: NullPointerException at Main.java:42",
    ]),
    ("code-b", TEST, "code", GENERATION, [
        "function greet(name) {\n  return `Hello ${name}`;\n}\nconsole.log(greet('Ada'));",
        "Find the bug:\n\nif x = 3:\n    print('three')\nelse:\n    print('other')",
        "#include <stdio.h>\nint main(void) {\n  printf(\"%d\\n\", 42);\n  return 0;\n}",
        "Was bedeutet dieser Fehler: Segmentation fault (core dumped)?",
    ]),
    ("numbers-a", DEVELOPMENT, None, series(3), ["Forecast the next 3 values: 4, 8, 12, 17, 20, 25, 28, 33, 36", "Continue this series for 3 steps: 112 118 132 129 121 135 148 148 136 119"]),
    ("numbers-b", TEST, None, series(4), ["Predict the next 4 numbers: 2.1, 2.4, 2.2, 2.6, 2.9, 2.7, 3.1, 3.3", "Prognostiziere die nächsten 4 Werte: 50 55 61 58 64 70 67 73 79 76"]),
    ("lists-a", DEVELOPMENT, "column-of-words", {"family": ["language", "none"]}, ["apple\npear\nplum\ncherry\nquince\nfig", "Anna\nBernd\nClara\nDieter\nEva\nFrank\nGerda"]),
    ("lists-b", TEST, "column-of-words", {"family": ["language", "none"]}, ["oak\nbeech\nlime\nmaple\nbirch\nalder", "Montag\nDienstag\nMittwoch\nDonnerstag\nFreitag"]),
]

PASTED = [
    ("pasted-a", DEVELOPMENT, "pasted-table", [
        ("Predict price for the last row:\n\nrooms,area,price\n2,54,180000\n3,78,240000\n4,99,310000\n1,33,120000\n3,81,255000\n2,60,199000\n5,130,420000\n4,105,", tabular("price", "regression")),
        ("Which species is it? Learn from this table.\n\nlength;width;species\n5,1;3,5;setosa\n4,9;3,0;setosa\n6,4;3,2;versicolor\n6,9;3,1;versicolor\n5,0;3,4;setosa\n6,5;2,8;versicolor\n5,9;3,0;versicolor\n4,7;3,2;setosa", tabular("species", "binary-classification")),
        ("forecast the next 3 months\n\nmonth,visitors\n2023-01,120\n2023-02,132\n2023-03,151\n2023-04,170\n2023-05,205\n2023-06,230\n2023-07,261\n2023-08,255\n2023-09,210\n2023-10,175\n2023-11,140\n2023-12,125", series(3, "visitors")),
        ("year\tharvest\n2010\t41\n2011\t44\n2012\t39\n2013\t46\n2014\t49\n2015\t47\n2016\t52\n2017\t55\n2018\t50\n2019\t57", series(None, "harvest")),
        ("age,income,bought\n23,2100,no\n45,5200,yes\n31,3300,no\n52,6100,yes\n28,2500,no\n39,4700,yes\n61,5800,yes\n25,2300,no", tabular("bought", "binary-classification")),
        ("Wer kündigt? Hier die Tabelle:\n\nAlter;Tarif;Kosten;gekündigt\n34;S;19;nein\n51;M;35;ja\n29;S;17;nein\n44;L;60;ja\n38;M;31;nein\n57;L;66;ja\n23;S;15;nein\n49;M;40;ja", tabular("gekündigt", "binary-classification")),
        ("| city | people | area |\n|---|---|---|\n| Ulm | 126 | 119 |\n| Jena | 111 | 114 |\n| Bonn | 330 | 141 |\n| Gera | 93 | 152 |\n| Kiel | 246 | 118 |\n| Trier | 111 | 117 |", {"family": ["tabular"]}),
        ("Summarise this table in two sentences:\n\nteam,won,lost\nred,12,3\nblue,9,6\ngreen,4,11\nyellow,5,10", GENERATION),
    ]),
    ("pasted-b", TEST, "pasted-table", [
        ("Estimate the weight of the last fish.\n\nlength,height,weight\n23,11,242\n24,12,290\n26,12,340\n26,13,363\n29,14,430\n30,14,450\n31,15,500\n33,16,", tabular("weight", "regression")),
        ("Learn from these rows and predict the grade:\n\nhours\tsleep\tgrade\n2\t5\tC\n8\t7\tA\n5\t6\tB\n1\t4\tC\n9\t8\tA\n6\t7\tB\n7\t8\tA\n3\t6\tC\n5\t7\tB", tabular("grade", "multiclass-classification")),
        ("Prognose für die nächsten 2 Quartale bitte:\n\nQuartal;Umsatz\n2021 Q1;210\n2021 Q2;240\n2021 Q3;260\n2021 Q4;300\n2022 Q1;220\n2022 Q2;251\n2022 Q3;270\n2022 Q4;315\n2023 Q1;231\n2023 Q2;262\n2023 Q3;284\n2023 Q4;330", series(2, "Umsatz")),
        ("day,steps\n2024-04-01,8120\n2024-04-02,9400\n2024-04-03,7600\n2024-04-04,10200\n2024-04-05,11800\n2024-04-06,15000\n2024-04-07,14100\n2024-04-08,8300\n2024-04-09,9100\n2024-04-10,7900\n2024-04-11,9900\n2024-04-12,12100", series(None, "steps")),
        ("colour;size;toxic\nred;4;yes\nbrown;9;no\nwhite;6;no\nred;5;yes\nbrown;8;no\nwhite;3;yes\nbrown;7;no\nred;6;yes", tabular("toxic", "binary-classification")),
        ("What price is likely for a used bike like the ones below?\n\nage,gears,brand,price\n1,21,A,450\n3,7,B,220\n2,24,A,410\n5,3,C,90\n4,18,B,200\n1,27,C,520\n6,7,B,80\n3,21,A,300", tabular("price", "regression")),
        ("| river | length | countries |\n|---|---|---|\n| Elbe | 1094 | 2 |\n| Oder | 866 | 3 |\n| Main | 527 | 1 |\n| Inn | 518 | 3 |\n| Saale | 413 | 1 |\n| Spree | 400 | 2 |", {"family": ["tabular"]}),
        ("Describe what this table shows:\n\nmonth,rain\nJan,60\nFeb,45\nMar,52\nApr,40\nMay,58\nJun,70", GENERATION),
    ]),
]

MAIL_A = """From: Karin Vogt <k.vogt@example.org>
To: workshop@example.org
Date: Tue, 12 Mar 2024 09:14:33 +0100
Subject: Chairs

Dear all,

we have 48 chairs but 61 people signed up. Could somebody bring a few folding chairs on Thursday? The hall opens at
half past eight, and the caretaker wants to lock up again at six. I shall bring the extension cables and two projectors.

Best wishes
Karin
"""
MAIL_B = """Von: Jörg Brandt
An: Hausverwaltung
Betreff: Heizung im dritten Stock

Sehr geehrte Damen und Herren,

seit Montag, dem 4. November, bleibt die Heizung in der Wohnung 12 kalt. Das Thermometer zeigt 16 Grad. Der Monteur war
am 6. November da, konnte aber nichts finden. Bitte schicken Sie jemanden, bevor es friert.

Mit freundlichen Grüßen
Jörg Brandt
"""
LOG_A = "\n".join(f"2024-05-{d:02d} 0{d % 9}:1{d % 6}:22,{d * 37 % 999:03d} {lvl} [{thread}] o.e.app.{cls} - {msg}" for d, (lvl, thread, cls, msg) in enumerate([("INFO", "main", "Boot", "starting, 12 modules"), ("WARN", "io-2", "Disk", "free space below 10 %"), ("INFO", "main", "Boot", "ready after 812 ms"), ("ERROR", "io-1", "Net", "connection reset by peer"), ("INFO", "io-1", "Net", "retry 1 of 5"), ("INFO", "io-1", "Net", "connected"), ("WARN", "io-2", "Disk", "free space below 5 %"), ("INFO", "main", "Shop", "order 7781 stored"), ("ERROR", "io-2", "Disk", "no space left on device"), ("INFO", "main", "Boot", "shutting down")], 1))
LOG_B = "\n".join(["Nov  3 04:12:07 gate sshd[2211]: Failed password for root from 192.0.2.17 port 51122 ssh2", "Nov  3 04:12:11 gate sshd[2211]: Failed password for root from 192.0.2.17 port 51124 ssh2", "Nov  3 04:15:00 gate CRON[2291]: (root) CMD (run-parts /etc/cron.hourly)", "Nov  3 05:02:44 gate kernel: [8812.337] eth0: link down", "Nov  3 05:02:49 gate kernel: [8817.402] eth0: link up, 1000 Mbps", "Nov  3 05:30:01 gate sshd[2407]: Accepted publickey for ada from 198.51.100.4 port 40022", "Nov  3 06:00:00 gate CRON[2501]: (root) CMD (backup --all)", "Nov  3 06:07:31 gate backup[2503]: 1482 files, 3.1 GB, 451 s"])
ESSAY_A = """The harbour

When the first settlers came to the bay in 1741, they found nothing but reeds and a spring of clear water. They built
eleven houses and a landing stage of oak. For sixty years fish was all that left the place, and salt was all that came.

The road of 1803 changed this. Wool from the hills now went by sea, and within 15 years the number of houses rose from
40 to 210. A second landing stage followed in 1822, a lighthouse in 1829. The old people said that the herring had been
frightened away by the light; the young ones bought shares in ships.

By 1870 the railway had taken the wool, and the harbour fell asleep. Today it is full of small white boats, and the
landing stage of oak, mended many times, is still where children learn to swim.
"""
ESSAY_B = """Über das Warten

Wer an einem Bahnsteig steht, lernt etwas über die Zeit. Fünf Minuten sind kurz, solange man liest, und lang, sobald man
auf die Uhr sieht. Meine Großmutter, die 1928 geboren wurde, sagte, sie habe in ihrem Leben drei Jahre gewartet: auf
Züge, auf Briefe und auf das Ende der Kriege.

Heute warten wir anders. Das Telefon zeigt, dass der Bus in 4 Minuten kommt, und wir glauben ihm. Kommt er nach 6, sind
wir beleidigt. Früher kam er, wann er kam, und niemand war beleidigt. Vielleicht ist das Warten nicht kürzer geworden,
sondern nur genauer.
"""
NOTES_A = "Meeting notes\n\n- 14 people came, 3 excused\n- budget: 2,400 left of 9,000\n- the roof will be repaired in June, offers are due by the 15th\n- Maria looks for two people for the stall on Saturday\n- next meeting on 4 July at 7 pm\n"
NOTES_B = "Protokoll der Sitzung\n\n1. Anwesend: 9 von 12 Mitgliedern.\n2. Kassenstand: 1.830 Euro, 240 Euro mehr als im Vorjahr.\n3. Der Ausflug findet am 21. Juni statt, Abfahrt um 8:30 Uhr.\n4. Herr Lenz kümmert sich um die Busse, Frau Adam um das Essen.\n"
PARTS_A = "\n\n".join(["Opening hours: the library is open from Tuesday to Saturday, 10 to 18.", "Cards: a card costs 12 a year and is free for children.", "Loans: books may be kept for four weeks, films for one.", "Fines: each day late costs 20 cents for a medium.", "Rooms: study rooms can be reserved at the desk for two hours."])
PARTS_B = "\n\n".join(["Luggage: each traveller may take one case and one bag on board.", "Animals: dogs travel at half the fare, small ones in a basket are free.", "Refunds: tickets are refunded up to one day before departure.", "Bicycles: a bicycle needs its own ticket and a reserved place.", "Children: below six they travel free with their parents."])

# (name, group, split, trap, content, [(text, expected)])
PAPERS = [
    ("chairs.eml", "paper-a", DEVELOPMENT, "prose-with-numbers", MAIL_A, [("", GENERATION), ("Write a short answer", GENERATION), ("How many chairs are missing?", GENERATION)]),
    ("heizung.eml", "paper-b", TEST, "prose-with-numbers", MAIL_B, [("", GENERATION), ("Fasse die Mail in einem Satz zusammen", GENERATION), ("Seit wann ist die Heizung kalt?", GENERATION)]),
    ("app.log", "log-a", DEVELOPMENT, "log-lines", LOG_A, [("What went wrong here?", GENERATION), ("", {"family": ["language", "none", "tabular"]})]),
    ("gate.log", "log-b", TEST, "log-lines", LOG_B, [("Explain what happened in this log", GENERATION), ("", {"family": ["language", "none", "tabular"]})]),
    ("harbour.txt", "essay-a", DEVELOPMENT, "prose-with-numbers", ESSAY_A, [("", GENERATION), ("Summarise in two sentences", GENERATION), ("When was the lighthouse built?", GENERATION), ("translate into German", GENERATION)]),
    ("warten.txt", "essay-b", TEST, "prose-with-numbers", ESSAY_B, [("", GENERATION), ("summarise this", GENERATION), ("Wann wurde die Großmutter geboren?", GENERATION), ("Übersetze ins Englische", GENERATION)]),
    ("notes.md", "notes-a", DEVELOPMENT, "prose-with-numbers", NOTES_A, [("", GENERATION), ("Turn this into an email", GENERATION)]),
    ("protokoll.md", "notes-b", TEST, "prose-with-numbers", NOTES_B, [("", GENERATION), ("Schreibe daraus eine kurze Meldung", GENERATION)]),
    ("library.txt", "parts-a", DEVELOPMENT, None, PARTS_A, [("Find the passage about being late", SEARCH), ("Which paragraph says what a card costs?", SEARCH), ("Summarise", GENERATION)]),
    ("travel.txt", "parts-b", TEST, None, PARTS_B, [("search for the rule about dogs", SEARCH), ("Welcher Absatz handelt von Fahrrädern?", SEARCH), ("Shorten this text", GENERATION)]),
    ("review.txt", "review-a", DEVELOPMENT, None, "The staff were kind and the room was spotless, but the street outside is loud until two in the morning.", [("Classify as positive, mixed or negative", LABELS), ("positive or negative?", LABELS)]),
    ("beschwerde.txt", "review-b", TEST, None, "Zum dritten Mal in diesem Monat wurde die Zeitung nicht geliefert. Ich erwarte eine Gutschrift.", [("Klassifiziere als Lob, Beschwerde oder Frage", LABELS), ("Label as billing, delivery or other", LABELS)]),
    ("loop.py", "file-code-a", DEVELOPMENT, "code", "import sys\n\n\ndef main():\n    for line in sys.stdin:\n        a, b = line.split(',')\n        print(int(a) + int(b))\n\n\nmain()\n", [("What does this program do?", GENERATION), ("", {"family": ["language", "none"]})]),
    ("Queue.java", "file-code-b", TEST, "code", "public final class Queue {\n  private final int[] items = new int[16];\n  private int head;\n  private int tail;\n\n  void put(int item) {\n    items[tail++ % 16] = item;\n  }\n\n  int take() {\n    return items[head++ % 16];\n  }\n}\n", [("Explain this class", GENERATION), ("", {"family": ["language", "none"]})]),
    ("names.txt", "file-list-a", DEVELOPMENT, "column-of-words", "Ada\nBlaise\nCarl\nDaniel\nEmmy\nFelix\nGrace\nHenri\n", [("", {"family": ["language", "none"]})]),
    ("rivers.txt", "file-list-b", TEST, "column-of-words", "Elbe\nRhein\nMain\nOder\nInn\nSaale\nSpree\nHavel\n", [("", {"family": ["language", "none"]})]),
]

PHRASES = {
    "helpdesk": (DEVELOPMENT, "message", "team", {
        "printing": ["the printer on floor {n} prints blank pages", "toner is empty again in room {n}", "paper jam since {n} o'clock, nobody can print", "my scans from device {n} come out black"],
        "network": ["no wireless connection in meeting room {n}", "the internet is very slow since {n} this morning", "cannot reach the file share from desk {n}", "vpn drops every {n} minutes"],
        "accounts": ["I forgot my password, please reset account {n}", "new colleague {n} needs a login by Monday", "my account is locked after {n} attempts", "please give user {n} access to the calendar"]}),
    "reviews": (DEVELOPMENT, "review", "sentiment", {
        "positive": ["lovely place, we stayed {n} nights and would come again", "room {n} had a wonderful view over the lake", "best breakfast in {n} years of travelling", "friendly people, spotless rooms, {n} out of 10"],
        "negative": ["we waited {n} minutes and nobody came", "the bed in room {n} was broken and the shower cold", "never again, {n} euros for a room without window", "noise until {n} at night, no sleep at all"]}),
    "Anfragen": (DEVELOPMENT, "Text", "Kategorie", {
        "Rechnung": ["die Rechnung Nummer {n} ist doppelt gekommen", "bitte schicken Sie mir eine Kopie der Rechnung {n}", "der Betrag auf Rechnung {n} stimmt nicht mit dem Angebot überein"],
        "Lieferung": ["mein Paket {n} ist seit einer Woche unterwegs", "die Lieferung {n} kam beschädigt an", "wann wird die Bestellung {n} endlich zugestellt"],
        "Technik": ["das Gerät {n} lässt sich nicht mehr einschalten", "nach dem Update auf Version {n} stürzt die App ab", "die Fernbedienung zu Modell {n} reagiert nicht"]}),
    "bank": (TEST, "utterance", "intent", {
        "card": ["my card ending in {n} was swallowed by the machine", "please block card {n}, I lost it on the bus", "the new card {n} has still not arrived by post"],
        "transfer": ["I sent {n} euros to the wrong person yesterday", "how long does a transfer of {n} abroad take", "my standing order of {n} was not carried out"],
        "loan": ["what would a loan of {n} cost me each month", "can I repay {n} of my mortgage early", "I would like to borrow {n} for a used car"]}),
    "meals": (TEST, "comment", "label", {
        "good": ["the pasta was perfect and table {n} had a lovely view", "we were served within {n} minutes, delicious", "fresh fish and kind waiters, visit number {n} for us"],
        "bad": ["cold soup, dirty plates, and {n} euros for that", "table {n} was sticky and the waiter rude", "the meat was tough, we left after {n} minutes"]}),
    "Schlagzeilen": (TEST, "Überschrift", "Ressort", {
        "Sport": ["Torwart hält in Minute {n} den entscheidenden Elfmeter", "Läuferin gewinnt das Rennen über {n} Kilometer überraschend", "Trainer verlässt den Verein nach {n} Niederlagen"],
        "Wirtschaft": ["Werk baut {n} Stellen in der Verwaltung ab", "Gewinn der Bank steigt um {n} Prozent gegenüber dem Vorjahr", "Preise für Butter fallen zum {n}. Mal in Folge"],
        "Kultur": ["Museum zeigt {n} bisher unbekannte Zeichnungen des Malers", "Theater eröffnet die Spielzeit mit einem Stück von {n} Stunden", "Roman über {n} Geschwister erhält den Preis der Stadt"]}),
}
LABEL_ASKS = {
    "helpdesk": ["classify each message by team", "Which team should get each ticket?"],
    "reviews": ["predict the sentiment of the reviews"],
    "Anfragen": ["Ordne jede Anfrage einer Kategorie zu"],
    "bank": ["predict the intent of each utterance", "classify"],
    "meals": ["label the comments as good or bad"],
    "Schlagzeilen": ["In welches Ressort gehört jede Überschrift?"],
}

ANSWERS = {
    "faq-library": (DEVELOPMENT, "question", "answer", [("How long may I keep a book?", "Books can be kept for four weeks and renewed twice."), ("What does a card cost?", "A card is twelve euros a year, free for children."), ("May I eat in the reading room?", "Water is welcome, food is not allowed in the reading room."), ("Can I reserve a film?", "Films are reserved at the desk or by telephone."), ("When are you closed?", "We are closed on Sundays, Mondays and holidays."), ("Do you have large print?", "Large print stands on the ground floor next to the lift."), ("Where can I park a bicycle?", "There are stands for forty bicycles behind the house."), ("How do I pay a fine?", "Fines are paid at the machine near the entrance.")]),
    "faq-gym": (TEST, "query", "document", [("Can I pause my membership?", "A membership can rest for up to three months a year."), ("Is there a sauna?", "The sauna is on the first floor, towels are lent for two euros."), ("What shoes do I need?", "Clean indoor shoes with light soles are required in the hall."), ("How do I cancel a course?", "Courses are cancelled in the app up to six hours before they start."), ("Are there lockers?", "Lockers take a coin, which is given back afterwards."), ("May children train?", "From fourteen years on, with the consent of a parent."), ("When is it quiet?", "Between ten and twelve in the morning few people are here."), ("Who helps with the machines?", "A trainer is on the floor every day from four to eight.")]),
}
PASSAGES = {
    "rules": (DEVELOPMENT, "text", ["Bonfires are forbidden between April and September because of the drought.", "Each plot has to be tended, at least a third with vegetables or fruit.", "Sheds may be no larger than twenty square metres including the porch.", "The gate is to be locked from dusk until eight in the morning.", "Water is metered and paid once a year together with the rent.", "Bees may be kept with the consent of the neighbours on both sides."], ["find the passage about fire", "Which rule says how big a shed may be?"]),
    "Hinweise": (TEST, "Absatz", ["Das Gerät darf nur mit dem mitgelieferten Netzteil betrieben werden.", "Vor der Reinigung ist der Stecker zu ziehen und das Gehäuse abzukühlen.", "Der Filter wird alle drei Monate mit klarem Wasser ausgespült.", "Bei längerem Nichtgebrauch sollte der Akku halb geladen gelagert werden.", "Eine blinkende rote Lampe zeigt an, dass der Behälter leer ist.", "Altgeräte gehören nicht in den Hausmüll, sondern zum Wertstoffhof."], ["Suche den Absatz über den Filter", "finde heraus, welcher Absatz von der roten Lampe handelt"]),
}
