#pragma once

#include <string>

#include "figure/figure.h"
#include "report/document.h"
#include "report/numbering.h"

namespace socta {

/// For tests: a small report that has every kind of block, numbered.
inline Document made_document(Language language = Language::english) {
  const bool english = language == Language::english;
  const auto say = [&](const char* in_english, const char* cyrillic) {
    return english ? std::string(in_english)
                   : (language == Language::serbian_latin ? latin(cyrillic) : std::string(cyrillic));
  };
  Document document;
  document.meta.title = say("Threat assessment, an example", "Процена претње, пример");
  document.meta.subtitle =
      say("Serbia, 2013 – first quarter of 2015", "Србија, 2013. – прво тромесечје 2015.");
  document.meta.description = say("An example of a report.", "Пример извештаја.");
  document.meta.language = language;
  document.meta.level_text = say("Public", "Јавно");
  document.meta.notice =
      say("This is an example with invented judgements.", "Ово је пример са измишљеним оценама.");
  document.meta.cover = {{say("Reference period", "Период процене"), "2013 – 2015"}};
  document.meta.identity_text = say("10,000 draws, seed 1", "10.000 извлачења, семе 1");
  document.meta.run.engine_version = "0.1.0";

  ReportTable table{
      .id = "ranking", .caption = say("Ranking of forms", "Ранг облика"), .columns = {}, .rows = {}};
  table.columns = {{say("Rank", "Ранг"), Alignment::right, 1},
                   {say("Crime form", "Облик криминала"), Alignment::left, 5},
                   {say("Class", "Класа"), Alignment::left, 2},
                   {say("Danger", "Опасност"), Alignment::right, 1},
                   {say("Known", "Познато"), Alignment::right, 1}};
  table.rows.push_back(
      {{{{{say("Psychoactive substances", "Психоактивне супстанце")}}}}, RowRole::subheading});
  for (int i = 1; i <= 30; ++i)
    table.rows.push_back({{{{{std::to_string(i)}}, CellNumber{static_cast<double>(i)}},
                           {{{"=1+" + std::to_string(i) + " " +
                              say("smuggling of excise goods", "кријумчарење акцизне робе")}}},
                           {{{say("very high", "веома висока")}}, std::nullopt, Colour::class_5},
                           {{{"0.62"}}, CellNumber{0.625 - i * 0.01, 2}},
                           {{{"38 %"}}, CellNumber{0.38, 0, NumberUnit::percent}}}});
  table.note = say("Classes as in the methodology.", "Класе као у методологији.");
  table.sheet = say("Ranking", "Ранг");

  FigureBlock block;
  block.figure = {
      .id = "ranking",
      .title = say("Heroin leads", "Хероин предњачи"),
      .subtitle = say("Danger of three forms", "Опасност три облика"),
      .description = say("Three bars.", "Три ступца."),
      .svg =
          "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"socta-figure\" viewBox=\"0 0 760 200\" "
          "width=\"760\" height=\"200\" font-family=\"'IBM Plex "
          "Sans',sans-serif\"><style>.a{fill:var(--x)}</style>"
          "<rect width=\"500\" height=\"40\" y=\"20\" fill=\"#8E1B2E\"/><text x=\"510\" y=\"46\">" +
          say("Heroin", "Хероин") + "</text></svg>",
      .data = {{say("Form", "Облик"), say("Danger", "Опасност")}, {{say("Heroin", "Хероин"), "0.62"}}}};

  const std::string running =
      say("Danger is highest where what is known is least. The class comes first, the number after it, and "
          "how sure "
          "the statement is stands in a sentence of its own.",
          "Опасност је највећа тамо где се најмање зна. Најпре се наводи класа, па број, а поузданост исказа "
          "стоји у "
          "посебној реченици.");
  document.chapters.push_back(
      {"summary",
       ChapterKind::summary,
       {Heading{1, say("Summary", "Сажетак")},
        Paragraph{{{say("Heroin is the most dangerous form.", "Хероин је најопаснији облик.")}},
                  ParagraphRole::finding},
        Callout{CalloutKind::notice, say("Notice", "Напомена"), {{{say("Invented.", "Измишљено.")}}}},
        Paragraph{{{running},
                   {"", RunKind::citation, Emphasis::none, "E1"},
                   {" "},
                   {"", RunKind::reference, Emphasis::none, "table-ranking"}}},
        List{ListKind::bullets,
             {{{{say("First", "Прво")}}, 0},
              {{{say("Inner", "Унутра")}}, 1},
              {{{say("Second", "Друго")}}, 0}}},
        Callout{CalloutKind::key, "", {{{running}}}}, Callout{CalloutKind::unknown, "", {{{running}}}}}});
  document.chapters.push_back(
      {"ranking",
       ChapterKind::body,
       {Heading{1, say("Ranking of the forms of crime by their danger in the reference period",
                       "Ранг облика криминала по опасности у периоду процене")},
        Paragraph{{{running + " " + running},
                   {say("a link", "веза"), RunKind::link, Emphasis::none, "https://example.org/?a=1&b=2"}}},
        block, Heading{2, say("All forms", "Сви облици")}, Paragraph{{{running}}}, table,
        List{ListKind::numbers, {{{{say("One", "Један")}}, 0}, {{{say("Two", "Два")}}, 0}}},
        List{ListKind::numbers, {{{{say("One again", "Поново један")}}, 0}}}, Heading{3, say("More", "Још")},
        Paragraph{{{say("Small print.", "Ситно.")}}, ParagraphRole::quiet}}});
  document.chapters.push_back({"sources",
                               ChapterKind::annex,
                               {Heading{1, say("Sources", "Извори")},
                                NoteList{{{"E1", {{say("A report of 2014.", "Извештај из 2014.")}}}}}}});
  number_document(document);
  return document;
}

}  // namespace socta
