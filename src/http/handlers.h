#pragma once

#include "app/service.h"
#include "http/request.h"
#include "http/response.h"

namespace socta {

/// One function for each operation of api/openapi.yaml, named as its operationId: decodes the request, calls
/// one use case, encodes what comes back. They throw what the use case throws. http/routes.cpp says where
/// they stand.

// handle_session.cpp
Response handle_setup_state(const Service& service, const Request& request);
Response handle_set_up(const Service& service, const Request& request);
Response handle_current_session(const Service& service, const Request& request);
Response handle_sign_in(const Service& service, const Request& request);
Response handle_sign_out(const Service& service, const Request& request);

// handle_account.cpp
Response handle_change_own_account(const Service& service, const Request& request);
Response handle_change_password(const Service& service, const Request& request);
Response handle_begin_totp(const Service& service, const Request& request);
Response handle_confirm_totp(const Service& service, const Request& request);
Response handle_remove_totp(const Service& service, const Request& request);
Response handle_accounts(const Service& service, const Request& request);
Response handle_change_account(const Service& service, const Request& request);
Response handle_reset_totp(const Service& service, const Request& request);

// handle_invitations.cpp
Response handle_invitations(const Service& service, const Request& request);
Response handle_invite(const Service& service, const Request& request);
Response handle_withdraw_invitation(const Service& service, const Request& request);
Response handle_look_at_invitation(const Service& service, const Request& request);
Response handle_accept_invitation(const Service& service, const Request& request);

// handle_members.cpp
Response handle_members(const Service& service, const Request& request);
Response handle_set_member(const Service& service, const Request& request);
Response handle_remove_member(const Service& service, const Request& request);

// handle_archive.cpp
Response handle_archive(const Service& service, const Request& request);
Response handle_restore_assessment(const Service& service, const Request& request);

// handle_assessments.cpp
Response handle_assessments(const Service& service, const Request& request);
Response handle_create_assessment(const Service& service, const Request& request);
Response handle_import_assessment(const Service& service, const Request& request);
Response handle_assessment(const Service& service, const Request& request);
Response handle_change_assessment(const Service& service, const Request& request);
Response handle_archive_assessment(const Service& service, const Request& request);

// handle_records.cpp
Response handle_tables(const Service& service, const Request& request);
Response handle_records(const Service& service, const Request& request);
Response handle_create_record(const Service& service, const Request& request);
Response handle_record(const Service& service, const Request& request);
Response handle_change_record(const Service& service, const Request& request);
Response handle_remove_record(const Service& service, const Request& request);
Response handle_record_history(const Service& service, const Request& request);

// handle_runs.cpp
Response handle_runs(const Service& service, const Request& request);
Response handle_start_run(const Service& service, const Request& request);
Response handle_run(const Service& service, const Request& request);
Response handle_cancel_run(const Service& service, const Request& request);
Response handle_repeat_run(const Service& service, const Request& request);
Response handle_publish_run(const Service& service, const Request& request);
Response handle_unpublish_run(const Service& service, const Request& request);

// handle_results.cpp
Response handle_results(const Service& service, const Request& request);
Response handle_ranking(const Service& service, const Request& request);
Response handle_figures(const Service& service, const Request& request);
Response handle_figure(const Service& service, const Request& request);
Response handle_explain(const Service& service, const Request& request);
Response handle_compare_runs(const Service& service, const Request& request);
Response handle_what_if(const Service& service, const Request& request);
Response handle_report(const Service& service, const Request& request);

// handle_published.cpp
Response handle_published_assessments(const Service& service, const Request& request);
Response handle_published_ranking(const Service& service, const Request& request);
Response handle_published_figure(const Service& service, const Request& request);
Response handle_published_report(const Service& service, const Request& request);

// handle_audit.cpp
Response handle_audit(const Service& service, const Request& request);
Response handle_verify_audit(const Service& service, const Request& request);
Response handle_assessment_audit(const Service& service, const Request& request);
Response handle_backup(const Service& service, const Request& request);

// handle_methodology.cpp
Response handle_methodologies(const Service& service, const Request& request);
Response handle_methodology(const Service& service, const Request& request);
Response handle_structure(const Service& service, const Request& request);
Response handle_assessment_methodology(const Service& service, const Request& request);
Response handle_change_methodology(const Service& service, const Request& request);
Response handle_methodology_difference(const Service& service, const Request& request);

// handle_overview.cpp
Response handle_overview(const Service& service, const Request& request);
Response handle_check(const Service& service, const Request& request);
Response handle_search(const Service& service, const Request& request);
Response handle_export_assessment(const Service& service, const Request& request);

// handle_evidence.cpp
Response handle_attachments(const Service& service, const Request& request);
Response handle_attach(const Service& service, const Request& request);
Response handle_attachment(const Service& service, const Request& request);
Response handle_detach(const Service& service, const Request& request);

// handle_statistics.cpp
Response handle_series_list(const Service& service, const Request& request);
Response handle_series(const Service& service, const Request& request);
Response handle_save_series(const Service& service, const Request& request);
Response handle_remove_series(const Service& service, const Request& request);
Response handle_upload_statistics(const Service& service, const Request& request);
Response handle_look_at_statistics(const Service& service, const Request& request);

// handle_chapters.cpp
Response handle_chapters(const Service& service, const Request& request);
Response handle_chapter(const Service& service, const Request& request);
Response handle_write_chapter(const Service& service, const Request& request);

// handle_workshops.cpp
Response handle_workshops(const Service& service, const Request& request);
Response handle_make_workshop(const Service& service, const Request& request);
Response handle_workshop(const Service& service, const Request& request);
Response handle_change_workshop(const Service& service, const Request& request);
Response handle_remove_workshop(const Service& service, const Request& request);
Response handle_add_exercise(const Service& service, const Request& request);
Response handle_change_exercise(const Service& service, const Request& request);
Response handle_remove_exercise(const Service& service, const Request& request);
Response handle_hand_device_code(const Service& service, const Request& request);
Response handle_remove_participant(const Service& service, const Request& request);

// handle_participants.cpp
Response handle_look_at_workshop(const Service& service, const Request& request);
Response handle_join_workshop(const Service& service, const Request& request);
Response handle_own_workshop(const Service& service, const Request& request);
Response handle_leave_workshop(const Service& service, const Request& request);
Response handle_own_device_code(const Service& service, const Request& request);
Response handle_put_answers(const Service& service, const Request& request);

// handle_exercises.cpp
Response handle_command_workshop(const Service& service, const Request& request);
Response handle_projector(const Service& service, const Request& request);
Response handle_exercise(const Service& service, const Request& request);
Response handle_exercise_progress(const Service& service, const Request& request);
Response handle_exercise_results(const Service& service, const Request& request);
Response handle_proposals(const Service& service, const Request& request);
Response handle_provisional_ranking(const Service& service, const Request& request);
Response handle_own_exercise(const Service& service, const Request& request);
Response handle_own_results(const Service& service, const Request& request);
Response handle_room_proposals(const Service& service, const Request& request);
Response handle_propose(const Service& service, const Request& request);
Response handle_voice(const Service& service, const Request& request);

// handle_workshop_papers.cpp
Response handle_workshop_minutes(const Service& service, const Request& request);
Response handle_exercise_figure(const Service& service, const Request& request);

}  // namespace socta
