#include <gtest/gtest.h>

#include "store/accounts.h"
#include "store/assessments.h"
#include "store/invitations.h"
#include "store/memberships.h"
#include "store/runs.h"
#include "store/sessions.h"
#include "store/settings.h"
#include "store/test_databases.h"

namespace socta {
namespace {

constexpr const char* kEarly = "2026-01-01T00:00:00Z";
constexpr const char* kNow = "2026-01-02T00:00:00Z";
constexpr const char* kLate = "2026-01-03T00:00:00Z";

class PeopleTest : public StoreTest {
 protected:
  std::int64_t make_account(const std::string& email) {
    return database().write([&](Transaction& transaction) {
      return insert_account(transaction, {.email = email, .name = "N", .created_at = kNow});
    });
  }
  std::int64_t make_assessment(const std::string& code) {
    return database().write(
        [&](Transaction& transaction) { return insert_assessment(transaction, {.code = code}); });
  }
  Account account(std::int64_t id) {
    return database().read([&](Transaction& transaction) { return find_account(transaction, id).value(); });
  }
};
SOCTA_ON_BOTH_DATABASES(PeopleTest);

TEST_P(PeopleTest, AnAddressIsOneAccount) {
  const std::int64_t id = make_account(" Analyst@Example.ORG ");
  EXPECT_EQ(account(id).email, "analyst@example.org");
  EXPECT_EQ(kind_of([&] { make_account("ANALYST@example.org"); }), ErrorKind::conflict);
  database().read([&](Transaction& transaction) {
    EXPECT_EQ(find_account_by_email(transaction, "analyst@EXAMPLE.org")->id, id);
    EXPECT_EQ(find_account_by_email(transaction, "other@example.org"), std::nullopt);
    EXPECT_EQ(find_account(transaction, id + 1), std::nullopt);
    EXPECT_EQ(list_accounts(transaction).size(), 1u);
  });
}

TEST_P(PeopleTest, AnAccountChangesOnlyOnItsVersion) {
  Account changed = account(make_account("a@example.org"));
  changed.name = "Ана";
  changed.system_role = SystemRole::admin;
  changed.disabled = true;
  changed.language = "sr-Cyrl";
  const auto update = [&](const Account& to) {
    return database().write([&](Transaction& transaction) { return update_account(transaction, to); });
  };
  EXPECT_EQ(update(changed), 2);
  EXPECT_EQ(kind_of([&] { update(changed); }), ErrorKind::stale);
  changed.version = 2;
  EXPECT_EQ(account(changed.id), changed);
  changed.id += 1;
  EXPECT_EQ(kind_of([&] { update(changed); }), ErrorKind::not_found);
}

TEST_P(PeopleTest, ActiveAdministratorsAreCounted) {
  database().write([](Transaction& transaction) {
    insert_account(transaction, {.email = "a", .system_role = SystemRole::admin});
    insert_account(transaction, {.email = "b", .system_role = SystemRole::admin, .disabled = true});
    insert_account(transaction, {.email = "c"});
    EXPECT_EQ(count_active_admins(transaction), 1);
  });
}

TEST_P(PeopleTest, SecretsAndAttemptsLeaveTheVersion) {
  const std::int64_t id = make_account("a@example.org");
  database().write([&](Transaction& transaction) {
    set_password(transaction, id, "hash");
    set_totp(transaction, id, "secret");
    enable_totp(transaction, id);
    EXPECT_TRUE(use_totp_step(transaction, id, 10));
    EXPECT_FALSE(use_totp_step(transaction, id, 10));
    EXPECT_FALSE(use_totp_step(transaction, id, 9));
    EXPECT_TRUE(use_totp_step(transaction, id, 11));
    set_failed_logins(transaction, id, 3, kLate);
    EXPECT_THROW(set_password(transaction, id + 1, "x"), Error);
  });
  const Account now = account(id);
  EXPECT_EQ(now.password_hash, "hash");
  EXPECT_EQ(now.totp_secret_encrypted, "secret");
  EXPECT_TRUE(now.totp_enabled);
  EXPECT_EQ(now.totp_last_step, 11);
  EXPECT_EQ(now.failed_logins, 3);
  EXPECT_EQ(now.locked_until, kLate);
  EXPECT_EQ(now.version, 1);
  database().write([&](Transaction& transaction) { remove_totp(transaction, id); });
  EXPECT_FALSE(account(id).totp_enabled);
  EXPECT_EQ(account(id).totp_secret_encrypted, "");
}

TEST_P(PeopleTest, ASessionLivesUntilItExpiresOrIsEnded) {
  const std::int64_t id = make_account("a@example.org");
  database().write([&](Transaction& transaction) {
    const Session one{"t1", id, "csrf", SessionStrength::second_factor, kEarly, kEarly, kLate};
    insert_session(transaction, one);
    insert_session(transaction, {"t2", id, "csrf", SessionStrength::password, kEarly, kEarly, kNow});
    insert_session(transaction, {"t3", id, "csrf", SessionStrength::password, kEarly, kEarly, kLate});
    EXPECT_EQ(find_signed_in(transaction, "t1", kNow),
              (SignedIn{one, find_account(transaction, id).value()}));
    EXPECT_EQ(find_signed_in(transaction, "t2", kNow), std::nullopt);
    EXPECT_EQ(find_signed_in(transaction, "t9", kNow), std::nullopt);
    touch_session(transaction, "t1", kNow, "2026-01-09T00:00:00Z");
    EXPECT_EQ(find_signed_in(transaction, "t1", kLate)->session.last_seen, kNow);
    EXPECT_EQ(list_sessions(transaction, id, kNow).size(), 2u);
    EXPECT_EQ(remove_expired_sessions(transaction, kNow), 1);
    remove_sessions(transaction, id, "t1");
    EXPECT_EQ(list_sessions(transaction, id, kNow).size(), 1u);
    remove_session(transaction, "t1");
    EXPECT_TRUE(list_sessions(transaction, id, kNow).empty());
  });
}

TEST_P(PeopleTest, AnInvitationIsUsedOnce) {
  const std::int64_t assessment = make_assessment("x");
  database().write([&](Transaction& transaction) {
    const Invitation given{0,
                           "token",
                           "Ana@example.org",
                           SystemRole::member,
                           assessment,
                           AssessmentRole::contributor,
                           "ORG",
                           HandlingCode::consultation,
                           1,
                           kEarly,
                           kLate};
    const std::int64_t id = insert_invitation(transaction, given);
    const Invitation stored = find_invitation(transaction, "token").value();
    EXPECT_EQ(stored.email, "ana@example.org");
    EXPECT_EQ(stored.role, AssessmentRole::contributor);
    EXPECT_EQ(stored.clearance, HandlingCode::consultation);
    EXPECT_EQ(stored.assessment, assessment);
    EXPECT_EQ(list_invitations(transaction, assessment).size(), 1u);
    EXPECT_TRUE(list_invitations(transaction, std::nullopt).empty());
    EXPECT_FALSE(use_invitation(transaction, id, kLate));
    EXPECT_TRUE(use_invitation(transaction, id, kNow));
    EXPECT_FALSE(use_invitation(transaction, id, kNow));
    EXPECT_EQ(find_invitation(transaction, "token")->used_at, kNow);
    remove_invitation(transaction, id);
    EXPECT_EQ(find_invitation(transaction, "token"), std::nullopt);
    EXPECT_THROW(remove_invitation(transaction, id), Error);
  });
}

TEST_P(PeopleTest, TheSetUpLinkIsUsedOnceAndIsTheNewest) {
  database().write([](Transaction& transaction) {
    set_setup_token(transaction, "old", kLate);
    set_setup_token(transaction, "new", kLate);
    EXPECT_FALSE(use_setup_token(transaction, "old", kNow));
    EXPECT_FALSE(use_setup_token(transaction, "new", kLate));
    EXPECT_TRUE(use_setup_token(transaction, "new", kNow));
    EXPECT_FALSE(use_setup_token(transaction, "new", kNow));
  });
}

TEST_P(PeopleTest, AMembershipIsOnePerAccountAndAssessment) {
  const std::int64_t person = make_account("a@example.org");
  const std::int64_t assessment = make_assessment("x");
  Membership membership{person, assessment, AssessmentRole::reviewer, "ORG", HandlingCode::consultation};
  const auto write = [&](const std::function<void(Transaction&)>& work) { database().write(work); };
  write([&](Transaction& t) { insert_membership(t, membership); });
  EXPECT_EQ(kind_of([&] { write([&](Transaction& t) { insert_membership(t, membership); }); }),
            ErrorKind::conflict);
  EXPECT_EQ(kind_of([&] { write([&](Transaction& t) {
                            insert_membership(t, {person + 1, assessment});
                          }); }),
            ErrorKind::conflict);
  write([&](Transaction& t) {
    EXPECT_EQ(find_membership(t, person, assessment), membership);
    EXPECT_EQ(find_membership(t, person, assessment + 1), std::nullopt);
    membership.role = AssessmentRole::analyst;
    membership.version = update_membership(t, membership);
    EXPECT_EQ(memberships_of_account(t, person), std::vector{membership});
    EXPECT_EQ(memberships_of_assessment(t, assessment), std::vector{membership});
    EXPECT_EQ(assessments_of_account(t, person).size(), 1u);
    EXPECT_TRUE(assessments_of_account(t, person + 1).empty());
  });
  Membership old = membership;
  old.version = 1;
  EXPECT_EQ(kind_of([&] { write([&](Transaction& t) { update_membership(t, old); }); }), ErrorKind::stale);
  EXPECT_EQ(kind_of([&] { write([&](Transaction& t) { remove_membership(t, old); }); }), ErrorKind::stale);
  write([&](Transaction& t) { remove_membership(t, membership); });
  EXPECT_EQ(kind_of([&] { write([&](Transaction& t) { remove_membership(t, membership); }); }),
            ErrorKind::not_found);
}

TEST_P(PeopleTest, AnAssessmentIsFoundByItsCodeAndChangesOnItsVersion) {
  const std::int64_t id = make_assessment("serbia-2015");
  EXPECT_EQ(kind_of([&] { make_assessment("serbia-2015"); }), ErrorKind::conflict);
  database().write([&](Transaction& transaction) {
    set_assessment_head(transaction, id, {{{"en", "Serbia"}, {"sr", "Србија"}}}, HandlingCode::open);
    StoredAssessment stored = find_assessment_by_code(transaction, "serbia-2015").value();
    EXPECT_EQ(stored.title.in("sr"), "Србија");
    EXPECT_EQ(stored.handling_default, HandlingCode::open);
    EXPECT_TRUE(published_assessments(transaction).empty());
    stored.published_run = 4;
    stored.archived = true;
    stored.version = update_assessment(transaction, stored);
    EXPECT_EQ(find_assessment(transaction, id), stored);
    EXPECT_EQ(published_assessments(transaction), std::vector{stored});
    EXPECT_EQ(list_assessments(transaction).size(), 1u);
    EXPECT_THROW(remove_assessment(transaction, id, 1), Error);
    remove_assessment(transaction, id, stored.version);
    EXPECT_EQ(find_assessment(transaction, id), std::nullopt);
  });
}

TEST_P(PeopleTest, ARunThatHasEndedNeverChanges) {
  const std::int64_t assessment = make_assessment("x");
  database().write([&](Transaction& transaction) {
    socta::Run run{.assessment = assessment,
                   .options = "{}",
                   .manifest_hash = "m",
                   .inputs_hash = "i",
                   .methodology_hash = "h",
                   .engine_version = "1",
                   .revision = 3,
                   .requested_by = 7,
                   .requested_at = kNow};
    run.id = insert_run(transaction, run);
    EXPECT_EQ(find_run(transaction, assessment, run.id), run);
    EXPECT_EQ(find_run(transaction, assessment + 1, run.id), std::nullopt);
    EXPECT_EQ(newest_done_run(transaction, assessment), std::nullopt);
    run.state = RunState::running;
    update_run(transaction, run);
    run.state = RunState::done;
    run.results_hash = "r";
    update_run(transaction, run);
    EXPECT_EQ(newest_done_run(transaction, assessment), run);
    EXPECT_THROW(update_run(transaction, run), Error);
    const std::int64_t queued = insert_run(transaction, {.assessment = assessment});
    EXPECT_EQ(list_runs(transaction, assessment, 10).front().id, queued);
    EXPECT_EQ(list_runs(transaction, assessment, 1).size(), 1u);
    EXPECT_EQ(fail_unfinished_runs(transaction, kLate, "The server stopped."), 1);
    EXPECT_EQ(find_run(transaction, assessment, queued)->state, RunState::failed);
    EXPECT_EQ(find_run(transaction, assessment, run.id), run);
  });
}

TEST_P(PeopleTest, ASettingIsReplacedAndForgotten) {
  database().write([](Transaction& transaction) {
    EXPECT_EQ(find_setting(transaction, "k"), std::nullopt);
    set_setting(transaction, "k", "1");
    set_setting(transaction, "k", "2");
    EXPECT_EQ(find_setting(transaction, "k"), "2");
    remove_setting(transaction, "k");
    EXPECT_EQ(find_setting(transaction, "k"), std::nullopt);
  });
}

TEST(Words, OfRolesAndStatesAreReadBack) {
  for (const AssessmentRole role : kAssessmentRoles) EXPECT_EQ(parse_assessment_role(to_string(role)), role);
  for (const SystemRole role : {SystemRole::admin, SystemRole::member})
    EXPECT_EQ(parse_system_role(to_string(role)), role);
  EXPECT_EQ(parse_assessment_role("admin"), std::nullopt);
  EXPECT_EQ(parse_system_role("coordinator"), std::nullopt);
}

}  // namespace
}  // namespace socta
