#include "report/workshop_form_writer.h"

#include <algorithm>
#include <array>
#include <vector>

#include "figure/text_metrics.h"
#include "report/scratch_folder.h"
#include "report/workbook.h"
#include "text/message.h"
#include "text/number_text.h"

namespace socta {
namespace {

constexpr double kCellPx = 10 * 4.0 / 3;
constexpr double kLinePt = 13.5;
constexpr double kItemLinePt = 15;
constexpr double kRoomPt = 4;
// So many points of rows have room on a page below the headings, once all columns fit on its width; more
// where the reader's fonts are wider.
constexpr double kPagePt = 560;
constexpr std::size_t kKeptQuestions = 3;
constexpr double kLowestConfidence = 50;

struct FormColumn {
  const char* name;  ///< by which the form is read back
  const char* key;   ///< of its heading
  double width;      ///< in characters
};

// Item and column stand hidden at the left.
constexpr std::array<FormColumn, 11> kColumns = {{{"item", nullptr, 4},
                                                  {"column", nullptr, 4},
                                                  {"question", "workshop_form.question", 34},
                                                  {"scale", "workshop_form.scale", 44},
                                                  {"low", "workshop_form.low", 8},
                                                  {"best", "workshop_form.best", 8},
                                                  {"high", "workshop_form.high", 8},
                                                  {"confidence", "workshop_form.confidence", 10},
                                                  {"cannot_assess", "workshop_form.cannot_assess", 9},
                                                  {"rationale", "workshop_form.rationale", 30},
                                                  {"evidence", "workshop_form.evidence", 18}}};
constexpr lxw_col_t kQuestion = 2, kScale = 3, kLow = 4, kBest = 5, kHigh = 6, kConfidence = 7,
                    kCannotAssess = 8, kLast = 10;

class FormBook {
 public:
  FormBook(const WorkshopForm& form, Language language, const std::string& path)
      : form_(form), language_(language), book_(new_workbook(path)) {
    make_formats();
  }

  void write() {
    lxw_doc_properties properties{};
    properties.created = kWorkbookTime;
    workbook_set_properties(book_, &properties);
    sheet_ = workbook_add_worksheet(book_, say("workshop_form.sheet").c_str());
    set_page();
    write_head();
    for (const NamedCode& item : form_.items) write_item(item);
    breaks_.push_back(0);
    worksheet_set_h_pagebreaks(sheet_, breaks_.data());
    worksheet_protect(sheet_, nullptr, nullptr);
    write_identity();
    close_workbook(book_);
  }

 private:
  std::string say(std::string_view key, const std::vector<MessageArgument>& arguments = {}) const {
    return message(language_, key, arguments);
  }

  std::string named(const Text& text, const std::string& code) const {
    std::string found = in_language(text, language_);
    return found.empty() ? code : found;
  }

  lxw_format* format() {
    lxw_format* made = workbook_add_format(book_);
    format_set_font_name(made, "IBM Plex Sans");
    format_set_font_size(made, 10);
    return as_wrapped(made);
  }

  lxw_format* answer_format() {
    lxw_format* made = format();
    format_set_unlocked(made);
    format_set_border(made, LXW_BORDER_THIN);
    format_set_border_color(made, 0x98A5AE);
    return made;
  }

  void make_formats() {
    title_ = as_title(format());
    quiet_ = as_quiet(format());
    header_ = as_header(format());
    item_ = format();
    format_set_bold(item_);
    format_set_font_size(item_, 11);
    format_set_bg_color(item_, 0xF4F6F8);
    format_set_align(item_, LXW_ALIGN_VERTICAL_CENTER);
    text_ = format();
    format_set_align(text_, LXW_ALIGN_VERTICAL_CENTER);
    number_ = answer_format();
    format_set_align(number_, LXW_ALIGN_CENTER);
    format_set_align(number_, LXW_ALIGN_VERTICAL_CENTER);
    words_ = answer_format();
  }

  void set_page() {
    set_pages(sheet_);
    worksheet_set_margins(sheet_, 0.5, 0.5, 0.6, 0.6);
    const std::string foot = "&L" + form_.identity.participant + "&R&P / &N";
    worksheet_set_footer(sheet_, foot.c_str());
    for (std::size_t i = 0; i < kColumns.size(); ++i) {
      const auto column = static_cast<lxw_col_t>(i);
      lxw_row_col_options hidden{};
      hidden.hidden = i < kQuestion;
      worksheet_set_column_opt(sheet_, column, column, kColumns[i].width, nullptr, &hidden);
    }
  }

  void put(lxw_col_t column, const std::string& text, lxw_format* look) {
    worksheet_write_string(sheet_, row_, column, text.c_str(), look);
  }

  void put_over(const std::string& text, lxw_format* look, double height) {
    set_height(height);
    worksheet_merge_range(sheet_, row_, kQuestion, row_, kLast, text.c_str(), look);
    ++row_;
  }

  // The names by which the form is read back stand hidden above the headings for people.
  void write_head() {
    const std::string exercise =
        say("minutes.exercise", {{"kind", std::string(to_string(form_.identity.exercise))}});
    put_over(exercise, title_, 22);
    put_over(say("workshop_form.whose",
                 {{"participant", form_.identity.participant}, {"organisation", form_.organisation_name}}),
             quiet_, 15);
    put_over(say("workshop_form.how"), text_, 44);
    lxw_row_col_options hidden{};
    hidden.hidden = 1;
    for (std::size_t i = 0; i < kColumns.size(); ++i)
      put(static_cast<lxw_col_t>(i), kColumns[i].name, quiet_);
    worksheet_set_row_opt(sheet_, row_, LXW_DEF_ROW_HEIGHT, nullptr, &hidden);
    ++row_;
    write_headings();
    worksheet_repeat_rows(sheet_, row_ - 1, row_ - 1);
    worksheet_freeze_panes(sheet_, row_, 0);
    first_row_ = row_;
  }

  void write_headings() {
    double most = 1;
    for (std::size_t i = kQuestion; i < kColumns.size(); ++i) {
      const std::string heading = say(kColumns[i].key);
      put(static_cast<lxw_col_t>(i), heading, header_);
      most = std::max(most, lines(heading, kColumns[i].width * kPxPerCharacter, FontWeight::semibold));
    }
    worksheet_set_row(sheet_, row_++, most * kLinePt + kRoomPt, nullptr);
  }

  void write_item(const NamedCode& item) {
    const std::string name = named(item.name, item.code);
    double width = 0;
    for (std::size_t i = kQuestion; i < kColumns.size(); ++i) width += kColumns[i].width * kPxPerCharacter;
    const double height = lines(name, width, FontWeight::semibold) * kItemLinePt + kRoomPt;
    begin_item(height);
    put_over(name, item_, height);
    for (const AskedColumn& column : form_.columns) write_question(item, column);
  }

  // An item longer than a page begins one; another one has its first questions beside its name.
  void begin_item(double head) {
    double whole = head, begin = head;
    for (std::size_t i = 0; i < form_.columns.size(); ++i) {
      const double height = question_height(form_.columns[i]);
      whole += height;
      if (i < kKeptQuestions) begin += height;
    }
    if (row_ == first_row_ || used_ + (whole > kPagePt ? whole : begin) <= kPagePt) return;
    breaks_.push_back(row_);
    used_ = 0;
  }

  void set_height(double height) {
    worksheet_set_row(sheet_, row_, height, nullptr);
    used_ = used_ + height > kPagePt ? height : used_ + height;
  }

  double question_height(const AskedColumn& column) const {
    const double most = std::max({lines(question_text(column), kColumns[kQuestion].width * kPxPerCharacter),
                                  lines(scale_text(column), kColumns[kScale].width * kPxPerCharacter), 2.0});
    return most * kLinePt + kRoomPt;
  }

  void write_question(const NamedCode& item, const AskedColumn& column) {
    put(0, item.code, text_);
    put(1, column.code, text_);
    put(kQuestion, question_text(column), text_);
    put(kScale, scale_text(column), text_);
    for (lxw_col_t answer = kLow; answer <= kCannotAssess; ++answer) put(answer, "", number_);
    for (lxw_col_t answer = kCannotAssess + 1; answer <= kLast; ++answer) put(answer, "", words_);
    check_numbers(column);
    set_height(question_height(column));
    ++row_;
  }

  std::string question_text(const AskedColumn& column) const {
    if (column.code == kProbability) return say("workshop_figure.probability");
    return named(column.name, column.code);
  }

  std::string scale_text(const AskedColumn& column) const {
    std::string text;
    for (const ScalePoint& point : column.points) {
      const std::string anchor = in_language(point.anchor, language_);
      text += (text.empty() ? "" : "\n") + number_text(point.value, 0, language_) + " " +
              in_language(point.label, language_) + (anchor.empty() ? "" : ": " + anchor);
    }
    if (!text.empty()) return text;
    return say(column.range.low < 0.0 ? "workshop_form.range_two_sided" : "workshop_form.range",
               {{"low", number_text(column.range.low.value_or(0), 0, language_)},
                {"high", number_text(column.range.high.value_or(0), 0, language_)}});
  }

  static double lines(const std::string& text, double px, FontWeight weight = FontWeight::regular) {
    std::size_t count = 0;
    for (std::size_t begin = 0; begin <= text.size();) {
      const std::size_t end = std::min(text.find('\n', begin), text.size());
      count += wrapped(text.substr(begin, end - begin), px - 8, kCellPx, weight, 40).size();
      begin = end + 1;
    }
    return static_cast<double>(count);
  }

  void check_numbers(const AskedColumn& column) {
    for (const lxw_col_t answer : {kLow, kBest, kHigh})
      check_number(answer, column.range.low.value_or(0), column.range.high.value_or(0));
    check_number(kConfidence, kLowestConfidence, 100);
  }

  void check_number(lxw_col_t column, double low, double high) {
    std::string text = say("workshop_form.refused", {{"low", number_text(low, 0, language_)},
                                                     {"high", number_text(high, 0, language_)}});
    lxw_data_validation rule{};
    rule.validate = LXW_VALIDATION_TYPE_DECIMAL;
    rule.criteria = LXW_VALIDATION_CRITERIA_BETWEEN;
    rule.minimum_number = low;
    rule.maximum_number = high;
    rule.error_message = text.data();
    worksheet_data_validation_cell(sheet_, row_, column, &rule);
  }

  void write_identity() {
    lxw_worksheet* hidden = workbook_add_worksheet(book_, std::string(kFormSheet).c_str());
    const FormIdentity& identity = form_.identity;
    const std::array<std::pair<const char*, std::string>, 8> values = {
        {{"key", "value"},
         {"format", std::string(kFormFormat)},
         {"version", std::to_string(kFormVersion)},
         {"mark", identity.mark},
         {"participant", identity.participant},
         {"organisation", identity.organisation},
         {"exercise", std::string(to_string(identity.exercise))},
         {"methodology", identity.methodology_hash}}};
    lxw_row_t row = 0;
    for (const auto& [key, value] : values) {
      worksheet_write_string(hidden, row, 0, key, nullptr);
      worksheet_write_string(hidden, row++, 1, value.c_str(), nullptr);
    }
    worksheet_protect(hidden, nullptr, nullptr);
    worksheet_hide(hidden);
  }

  const WorkshopForm& form_;
  Language language_;
  lxw_workbook* book_;
  lxw_worksheet* sheet_ = nullptr;
  lxw_row_t row_ = 0;
  lxw_row_t first_row_ = 0;  ///< below the headings
  double used_ = 0;          ///< of the page, in points, without the headings that each page repeats
  std::vector<lxw_row_t> breaks_;
  lxw_format* title_ = nullptr;
  lxw_format* quiet_ = nullptr;
  lxw_format* header_ = nullptr;
  lxw_format* item_ = nullptr;
  lxw_format* text_ = nullptr;
  lxw_format* number_ = nullptr;
  lxw_format* words_ = nullptr;
};

}  // namespace

std::string write_workshop_form(const WorkshopForm& form, Language language) {
  const ScratchFolder scratch;
  FormBook(form, language, (scratch.path() / "form.xlsx").string()).write();
  return scratch.read("form.xlsx");
}

}  // namespace socta
