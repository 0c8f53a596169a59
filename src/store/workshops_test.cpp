#include "store/workshops.h"

#include <gtest/gtest.h>

#include "store/accounts.h"
#include "store/assessments.h"
#include "store/test_databases.h"
#include "store/workshop_answers.h"
#include "store/workshop_log.h"
#include "store/workshop_people.h"
#include "store/workshop_proposals.h"

namespace socta {
namespace {

constexpr const char* kNow = "2026-01-02T03:04:05Z";
constexpr const char* kLater = "2026-01-02T04:00:00Z";

class WorkshopsTest : public StoreTest {
 protected:
  void SetUp() override {
    StoreTest::SetUp();
    if (IsSkipped()) return;
    change([this](Transaction& transaction) {
      assessment_ = insert_assessment(transaction, {.code = "a"});
      workshop_ = insert_workshop(transaction, sample("JOIN1"));
      exercise_ = insert_exercise(transaction, workshop_.id, {});
      workshop_ = find_workshop(transaction, workshop_.id).value();
      first_ = {71, workshop_.id, "w1-K7M2", "CSO1", "s1", {}};
      second_ = {23, workshop_.id, "w1-B3XQ", "CSO1", "s2", {}};
      insert_participant(transaction, first_);
      insert_participant(transaction, second_);
    });
  }

  StoredWorkshop sample(const std::string& join_code) const {
    return {.assessment = assessment_,
            .title = "Радионица",
            .day = "2015-07-08",
            .place = "Београд",
            .join_code = join_code,
            .created_at = kNow,
            .created_by = 1};
  }

  WorkshopAnswer answer(std::int64_t sequence, double best) const {
    return {.exercise = exercise_,
            .round = 1,
            .participant = first_.id,
            .item = "heroin",
            .column = "profit",
            .answer = {.best = best},
            .rationale = "r",
            .sequence = sequence};
  }

  void change(const std::function<void(Transaction&)>& use) { database().write(use); }

  std::int64_t assessment_ = 0;
  StoredWorkshop workshop_;
  std::int64_t exercise_ = 0;
  WorkshopParticipant first_;
  WorkshopParticipant second_;
};
SOCTA_ON_BOTH_DATABASES(WorkshopsTest);

TEST_P(WorkshopsTest, AreNumberedWithinTheirAssessment) {
  change([&](Transaction& transaction) {
    EXPECT_EQ(workshop_.code, "w1");
    EXPECT_EQ(insert_workshop(transaction, sample("JOIN2")).code, "w2");
    EXPECT_EQ(find_workshop(transaction, assessment_, workshop_.id), workshop_);
    EXPECT_EQ(find_workshop(transaction, assessment_ + 1, workshop_.id), std::nullopt);
    EXPECT_EQ(find_workshop_by_join_code(transaction, "JOIN1"), workshop_);
    EXPECT_EQ(list_workshops(transaction, assessment_).size(), 2u);
    EXPECT_EQ(kind_of([&] { insert_workshop(transaction, sample("JOIN1")); }), ErrorKind::conflict);
  });
}

TEST_P(WorkshopsTest, AreChangedOnTheVersionThatWasSeen) {
  change([&](Transaction& transaction) {
    StoredWorkshop changed = workshop_;
    changed.identity = WorkshopIdentity::attributed;
    changed.version = update_workshop(transaction, changed);
    EXPECT_EQ(find_workshop(transaction, workshop_.id), changed);
    EXPECT_EQ(kind_of([&] { update_workshop(transaction, workshop_); }), ErrorKind::stale);
    EXPECT_EQ(kind_of([&] { remove_workshop(transaction, workshop_.id, workshop_.version); }),
              ErrorKind::stale);
    remove_workshop(transaction, workshop_.id, changed.version);
    EXPECT_EQ(kind_of([&] { remove_workshop(transaction, workshop_.id, changed.version); }),
              ErrorKind::not_found);
    EXPECT_EQ(count_participants(transaction, workshop_.id), 0);
  });
}

TEST_P(WorkshopsTest, KeepTheirExercisesInOrder) {
  change([&](Transaction& transaction) {
    const auto add = [&](int position, ExerciseKind kind) {
      return insert_exercise(transaction, workshop_.id, {.position = position, .kind = kind});
    };
    add(1, ExerciseKind::briefing);
    const std::int64_t influence = add(9, ExerciseKind::influence);
    const auto kinds = [&] {
      std::string text;
      for (const Exercise& exercise : workshop_plan(transaction, workshop_.id).exercises)
        text += std::to_string(exercise.position) + std::string(to_string(exercise.kind)) + " ";
      return text;
    };
    EXPECT_EQ(kinds(), "1briefing 2danger 3influence ");
    Exercise moved = workshop_plan(transaction, workshop_.id).exercises.back();
    moved.position = 1;
    moved.settings.rounds = 3;
    EXPECT_EQ(update_exercise(transaction, workshop_.id, moved), 2);
    EXPECT_EQ(kinds(), "1influence 2briefing 3danger ");
    EXPECT_EQ(workshop_plan(transaction, workshop_.id).exercises[0].settings.rounds, 3);
    EXPECT_EQ(kind_of([&] { update_exercise(transaction, workshop_.id, moved); }), ErrorKind::stale);
    EXPECT_EQ(kind_of([&] { remove_exercise(transaction, workshop_.id + 1, influence, 2); }),
              ErrorKind::not_found);
    remove_exercise(transaction, workshop_.id, influence, 2);
    EXPECT_EQ(kinds(), "1briefing 2danger ");
  });
}

TEST_P(WorkshopsTest, ParticipantsAreFoundByTheirSecretAlone) {
  change([&](Transaction& transaction) {
    EXPECT_EQ(find_participant(transaction, first_.id, "s1"), first_);
    EXPECT_EQ(find_participant(transaction, second_.id, "s1"), std::nullopt);
    set_participant_secret(transaction, first_.id, "");
    EXPECT_EQ(find_participant(transaction, first_.id, "s1"), std::nullopt);
    EXPECT_EQ(find_participant(transaction, first_.id, ""), std::nullopt);
    const std::int64_t account = insert_account(transaction, {.email = "a@example.org"});
    const WorkshopParticipant attributed{5, workshop_.id, "w1-ZZ22", "CSO1", "", account};
    insert_participant(transaction, attributed);
    EXPECT_EQ(find_participant_of_account(transaction, workshop_.id, account), attributed);
    remove_participant(transaction, attributed.id);
    EXPECT_EQ(find_participant_of_account(transaction, workshop_.id, account), std::nullopt);
  });
}

TEST_P(WorkshopsTest, ParticipantsStandInTheOrderOfTheirCodesAndAreFoundByTheirCodeInTheirWorkshop) {
  change([&](Transaction& transaction) {
    EXPECT_EQ(list_participants(transaction, workshop_.id),
              (std::vector<WorkshopParticipant>{second_, first_}));
    EXPECT_EQ(find_participant_named(transaction, workshop_.id, "w1-K7M2"), first_);
    EXPECT_EQ(find_participant_named(transaction, workshop_.id, "w1-NONE"), std::nullopt);
    EXPECT_EQ(find_participant_named(transaction, workshop_.id + 1, "w1-K7M2"), std::nullopt);
    EXPECT_EQ(find_participant_in(transaction, workshop_.id, second_.id), second_);
    EXPECT_EQ(find_participant_in(transaction, workshop_.id + 1, second_.id), std::nullopt);
  });
}

TEST_P(WorkshopsTest, APlaceThatIsHandedOverCountsItAndWhatIsGivenSaysAfterWhichHandOver) {
  change([&](Transaction& transaction) {
    hand_over_place(transaction, first_.id, "s9");
    EXPECT_EQ(find_participant(transaction, first_.id, "s1"), std::nullopt);
    EXPECT_EQ(find_participant(transaction, first_.id, "s9")->hand_overs, 1);
    put_answer(transaction, answer(1, 2));
    WorkshopAnswer later = answer(2, 3);
    later.hand_over = 1;
    put_answer(transaction, later);
    EXPECT_EQ(answers_of_participant(transaction, first_.id), std::vector{later});
  });
}

TEST_P(WorkshopsTest, OfARemovedPlaceNothingLetsInAndItIsListedAsLongAsSomethingOfItIsLeft) {
  change([&](Transaction& transaction) {
    insert_device_code(transaction, {"h1", workshop_.id, first_.id, "CSO1", kLater}, kNow);
    put_answer(transaction, answer(1, 2));
    remove_participant(transaction, first_.id);
    EXPECT_EQ(find_participant(transaction, first_.id, "s1"), std::nullopt);
    EXPECT_EQ(use_device_code(transaction, workshop_.id, "h1", kNow), std::nullopt);
    EXPECT_TRUE(find_participant(transaction, first_.id)->removed);
    EXPECT_EQ(count_participants(transaction, workshop_.id), 1);
    EXPECT_EQ(list_participants(transaction, workshop_.id).size(), 2u);
    remove_answers(transaction, first_.id, exercise_, 2);
    EXPECT_EQ(answers_of_participant(transaction, first_.id).size(), 1u) << "of another round";
    remove_answers(transaction, first_.id, exercise_, 1);
    EXPECT_EQ(list_participants(transaction, workshop_.id), std::vector{second_});
  });
}

TEST_P(WorkshopsTest, ATakenCodeIsRefused) {
  const WorkshopParticipant same_code{72, workshop_.id, "w1-K7M2", "CSO1", "s3", {}};
  const WorkshopParticipant same_id{71, workshop_.id, "w1-ZZ22", "CSO1", "s3", {}};
  for (const WorkshopParticipant& taken : {same_code, same_id})
    EXPECT_EQ(
        kind_of([&] { change([&](Transaction& transaction) { insert_participant(transaction, taken); }); }),
        ErrorKind::conflict);
}

TEST_P(WorkshopsTest, ADeviceCodeLetsInOnceInItsWorkshopUntilItsEnd) {
  change([&](Transaction& transaction) {
    const DeviceCode code{"h1", workshop_.id, first_.id, "CSO1", kLater, CodeGiver::participant};
    insert_device_code(transaction, code, kNow);
    EXPECT_EQ(use_device_code(transaction, workshop_.id + 1, "h1", kNow), std::nullopt) << "another workshop";
    EXPECT_EQ(use_device_code(transaction, workshop_.id, "h1", kLater), std::nullopt) << "over";
    EXPECT_EQ(use_device_code(transaction, workshop_.id, "h1", kNow), code);
    EXPECT_EQ(use_device_code(transaction, workshop_.id, "h1", kNow), std::nullopt) << "used";
    insert_device_code(transaction, code, kNow);
    insert_device_code(transaction, {"h2", workshop_.id, first_.id, "CSO1", kLater}, kNow);
    EXPECT_EQ(use_device_code(transaction, workshop_.id, "h1", kNow), std::nullopt) << "replaced";
    insert_device_code(transaction, {"h3", workshop_.id, std::nullopt, "CSO1", kLater}, kNow);
    insert_device_code(transaction, {"h4", workshop_.id, std::nullopt, "CSO1", kLater}, kNow);
    EXPECT_NE(use_device_code(transaction, workshop_.id, "h3", kNow), std::nullopt);
  });
}

TEST_P(WorkshopsTest, OfAnAnswerTheNewestSequenceCountsInWhateverOrderTheyCome) {
  const struct {
    std::int64_t sequence;
    double best;
    bool stored;
    double now;
  } table[] = {{5, 1.5, true, 1.5}, {5, 9, false, 1.5}, {3, 9, false, 1.5}, {6, 0.1, true, 0.1}};
  change([&](Transaction& transaction) {
    for (const auto& row : table) {
      EXPECT_EQ(put_answer(transaction, answer(row.sequence, row.best)), row.stored) << row.sequence;
      const auto answers = answers_of_participant(transaction, first_.id);
      ASSERT_EQ(answers.size(), 1u);
      EXPECT_EQ(answers[0].answer.best, row.now);
    }
  });
}

TEST_P(WorkshopsTest, AnswersAreReadBackAsTheyWere) {
  change([&](Transaction& transaction) {
    WorkshopAnswer full = answer(1, 2);
    full.answer = {.low = 1, .best = 2, .high = 3.25, .confidence = 80};
    full.evidence = "E1";
    WorkshopAnswer none = answer(2, 0);
    none.column = "cost";
    none.answer = {};
    none.cannot_assess = true;
    WorkshopAnswer of_other = answer(1, 4);
    of_other.participant = second_.id;
    for (const WorkshopAnswer& one : {full, none, of_other}) put_answer(transaction, one);
    EXPECT_EQ(answers_of_participant(transaction, first_.id), (std::vector{none, full}));
    EXPECT_EQ(answers_of_exercise(transaction, exercise_), (std::vector{of_other, none, full}));
    EXPECT_EQ(answered_cells(transaction, exercise_, 1),
              (std::vector<AnsweredCells>{{second_.id, 1}, {first_.id, 2}}));
    EXPECT_TRUE(answered_cells(transaction, exercise_, 2).empty());
  });
}

TEST_P(WorkshopsTest, WhatIsToldOnlyWhereThereIsSomethingToTellIsNotCounted) {
  change([&](Transaction& transaction) {
    std::int64_t sequence = 0;
    for (const char* column : {"probability", "effect.heroin.scope", "impact.f02", "effects", "im"}) {
      WorkshopAnswer one = answer(++sequence, 2);
      one.column = column;
      put_answer(transaction, one);
    }
    EXPECT_EQ(answered_cells(transaction, exercise_, 1), (std::vector<AnsweredCells>{{first_.id, 3}}));
  });
}

TEST_P(WorkshopsTest, TheLogTakesTheNextNumberOnly) {
  change([&](Transaction& transaction) {
    const WorkshopCommand show{1,
                               kNow,
                               7,
                               CommandKind::show,
                               {.exercise = exercise_, .item = "heroin", .column = "profit", .place = "p"}};
    const WorkshopCommand decide{2,
                                 kNow,
                                 7,
                                 CommandKind::decide,
                                 {.seconds = 30,
                                  .proposals = {1, 2},
                                  .into = 3,
                                  .proposal = 4,
                                  .decision = ProposalDecision::partly,
                                  .reason = "because",
                                  .text = "text"}};
    append_command(transaction, workshop_.id, show);
    EXPECT_EQ(kind_of([&] { append_command(transaction, workshop_.id, show); }), ErrorKind::stale);
    EXPECT_EQ(kind_of([&] { append_command(transaction, workshop_.id + 1, show); }), ErrorKind::not_found);
    append_command(transaction, workshop_.id, decide);
    EXPECT_EQ(workshop_log(transaction, workshop_.id), (std::vector{show, decide}));
    EXPECT_EQ(last_command(transaction, workshop_.id), 2);
  });
}

TEST_P(WorkshopsTest, AProposalSentTwiceIsThereOnceAndAVoiceIsOne) {
  change([&](Transaction& transaction) {
    Proposal proposal{.exercise = exercise_,
                      .participant = first_.id,
                      .key = "k",
                      .category = "political",
                      .text = "T",
                      .reason = "R"};
    const Proposal stored = put_proposal(transaction, proposal);
    proposal.text = "later";
    EXPECT_EQ(put_proposal(transaction, proposal), stored);
    proposal.participant = second_.id;
    EXPECT_NE(put_proposal(transaction, proposal).id, stored.id) << "keys are of one participant";
    EXPECT_EQ(proposals_of_exercise(transaction, exercise_).size(), 2u);
    EXPECT_EQ(find_proposal(transaction, stored.id), stored);
    const Voice support{stored.id, second_.id, VoicePosition::support, ""};
    const Voice object{stored.id, second_.id, VoicePosition::object, "no"};
    put_voice(transaction, support);
    put_voice(transaction, object);
    EXPECT_EQ(voices_of_exercise(transaction, exercise_), std::vector{object});
    remove_voice(transaction, stored.id, second_.id);
    EXPECT_TRUE(voices_of_exercise(transaction, exercise_).empty());
  });
}

}  // namespace
}  // namespace socta
