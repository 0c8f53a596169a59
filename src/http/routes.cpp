#include "http/routes.h"

#include "http/handlers.h"
#include "http/workshop_events.h"

namespace socta {
namespace {

using enum Method;
using Handle = Response (*)(const Service& service, const Request& request);

constexpr auto right = Access::right;

// Archives of assessments and publishers' files.
constexpr BodyRule kLargeBody{BodyKind::bytes, std::uint64_t{64} << 20U};

/// A route with its function; the path is below /api/v1.
struct RouteRow {
  Method method;
  std::string_view path;
  Access access;
  Handle handle;
  BodyRule body{};
  Lane lane = Lane::common;
};

// clang-format off
constexpr RouteRow kRoutes[] = {
    {get, "/setup", kPublic, handle_setup_state},
    {post, "/setup", kPublic, handle_set_up},
    {get, "/session", kPublic, handle_current_session},
    {post, "/session", kPublic, handle_sign_in},
    {remove, "/session", kSession, handle_sign_out},
    {patch, "/account", kSession, handle_change_own_account},
    {put, "/account/password", kSession, handle_change_password},
    {post, "/account/totp", kSession, handle_begin_totp},
    {put, "/account/totp", kSession, handle_confirm_totp},
    {remove, "/account/totp", kSession, handle_remove_totp},
    {get, "/accounts", kAdmin, handle_accounts},
    {patch, "/accounts/{account}", kAdmin, handle_change_account},
    {remove, "/accounts/{account}/totp", kAdmin, handle_reset_totp},
    {get, "/invitations", kAdmin, handle_invitations},
    {post, "/invitations", right("invite"), handle_invite},
    {remove, "/invitations/{invitation}", right("invite"), handle_withdraw_invitation},
    {post, "/invitations/look", kPublic, handle_look_at_invitation},
    {post, "/invitations/accept", kPublic, handle_accept_invitation},
    {get, "/audit", kAdmin, handle_audit},
    {get, "/audit/verification", kAdmin, handle_verify_audit},
    {post, "/backup", kAdmin, handle_backup},
    {get, "/archive", kAdmin, handle_archive},
    {post, "/archive/{archived}/restoration", kAdmin, handle_restore_assessment},
    {get, "/methodologies", kSession, handle_methodologies},
    {get, "/methodologies/{methodology}", kSession, handle_methodology},
    {get, "/assessments", kSession, handle_assessments},
    {post, "/assessments", right("create_assessment"), handle_create_assessment},
    {post, "/assessments/import", right("create_assessment"), handle_import_assessment, kLargeBody},
    {get, "/assessments/{assessment}", right("read"), handle_assessment},
    {patch, "/assessments/{assessment}", right("manage"), handle_change_assessment},
    {remove, "/assessments/{assessment}", right("manage"), handle_archive_assessment},
    {get, "/assessments/{assessment}/overview", right("read"), handle_overview},
    {get, "/assessments/{assessment}/check", right("read"), handle_check},
    {get, "/assessments/{assessment}/export", right("export"), handle_export_assessment},
    {get, "/assessments/{assessment}/search", right("read"), handle_search},
    {get, "/assessments/{assessment}/members", right("manage_members"), handle_members},
    {put, "/assessments/{assessment}/members/{account}", right("manage_members"), handle_set_member},
    {remove, "/assessments/{assessment}/members/{account}", right("manage_members"), handle_remove_member},
    {get, "/assessments/{assessment}/audit", right("read_audit"), handle_assessment_audit},
    {get, "/assessments/{assessment}/structure", right("read"), handle_structure},
    {get, "/assessments/{assessment}/methodology", right("read"), handle_assessment_methodology},
    {put, "/assessments/{assessment}/methodology", right("manage"), handle_change_methodology},
    {get, "/assessments/{assessment}/methodology/difference", right("read"), handle_methodology_difference},
    {get, "/assessments/{assessment}/tables", right("read"), handle_tables},
    {get, "/assessments/{assessment}/records/{table}", right("read"), handle_records},
    {post, "/assessments/{assessment}/records/{table}", right("write"), handle_create_record},
    {get, "/assessments/{assessment}/records/{table}/{record}", right("read"), handle_record},
    {put, "/assessments/{assessment}/records/{table}/{record}", right("write"), handle_change_record},
    {remove, "/assessments/{assessment}/records/{table}/{record}", right("write"), handle_remove_record},
    {get, "/assessments/{assessment}/records/{table}/{record}/history", right("read"), handle_record_history},
    {get, "/assessments/{assessment}/records/evidence/{record}/attachments", right("read"), handle_attachments},
    {post, "/assessments/{assessment}/records/evidence/{record}/attachments", right("write"), handle_attach, kLargeBody},
    {get, "/assessments/{assessment}/records/evidence/{record}/attachments/{attachment}", right("read"), handle_attachment},
    {remove, "/assessments/{assessment}/records/evidence/{record}/attachments/{attachment}", right("write"), handle_detach},
    {get, "/assessments/{assessment}/narrative", right("read"), handle_chapters},
    {get, "/assessments/{assessment}/narrative/{chapter}", right("read"), handle_chapter},
    {put, "/assessments/{assessment}/narrative/{chapter}", right("write_narrative"), handle_write_chapter},
    {get, "/assessments/{assessment}/series", right("read"), handle_series_list},
    {get, "/assessments/{assessment}/series/{series}", right("read"), handle_series},
    {put, "/assessments/{assessment}/series/{series}", right("write_statistics"), handle_save_series},
    {remove, "/assessments/{assessment}/series/{series}", right("write_statistics"), handle_remove_series},
    {post, "/assessments/{assessment}/statistics/files", right("write_statistics"), handle_upload_statistics, kLargeBody},
    {post, "/assessments/{assessment}/statistics/look", right("write_statistics"), handle_look_at_statistics},
    {get, "/assessments/{assessment}/runs", right("read_results"), handle_runs},
    {post, "/assessments/{assessment}/runs", right("run"), handle_start_run},
    {get, "/assessments/{assessment}/runs/{run}", right("read_results"), handle_run},
    {remove, "/assessments/{assessment}/runs/{run}", right("run"), handle_cancel_run},
    {post, "/assessments/{assessment}/runs/{run}/repetition", right("run"), handle_repeat_run},
    {put, "/assessments/{assessment}/runs/{run}/publication", right("manage"), handle_publish_run},
    {remove, "/assessments/{assessment}/runs/{run}/publication", right("manage"), handle_unpublish_run},
    {get, "/assessments/{assessment}/runs/{run}/results", right("read_results"), handle_results},
    {get, "/assessments/{assessment}/runs/{run}/ranking", right("read_results"), handle_ranking},
    {get, "/assessments/{assessment}/runs/{run}/figures", right("read_results"), handle_figures},
    {get, "/assessments/{assessment}/runs/{run}/figures/{figure}", right("read_results"), handle_figure},
    {get, "/assessments/{assessment}/runs/{run}/explanation", right("read_results"), handle_explain},
    {get, "/assessments/{assessment}/runs/{run}/comparison", right("read_results"), handle_compare_runs},
    {get, "/assessments/{assessment}/runs/{run}/report", right("export"), handle_report},
    {post, "/assessments/{assessment}/what-if", right("read_results"), handle_what_if, {}, Lane::computing},
    {get, "/assessments/{assessment}/workshops", right("read"), handle_workshops},
    {post, "/assessments/{assessment}/workshops", right("facilitate"), handle_make_workshop},
    {get, "/assessments/{assessment}/workshops/{workshop}", right("facilitate"), handle_workshop},
    {patch, "/assessments/{assessment}/workshops/{workshop}", right("facilitate"), handle_change_workshop},
    {remove, "/assessments/{assessment}/workshops/{workshop}", right("facilitate"), handle_remove_workshop},
    {post, "/assessments/{assessment}/workshops/{workshop}/exercises", right("facilitate"), handle_add_exercise},
    {put, "/assessments/{assessment}/workshops/{workshop}/exercises/{exercise}", right("facilitate"), handle_change_exercise},
    {remove, "/assessments/{assessment}/workshops/{workshop}/exercises/{exercise}", right("facilitate"), handle_remove_exercise},
    {post, "/assessments/{assessment}/workshops/{workshop}/device-codes", right("facilitate"), handle_hand_device_code},
    {remove, "/assessments/{assessment}/workshops/{workshop}/participants/{participant}", right("facilitate"), handle_remove_participant},
    {get, "/assessments/{assessment}/workshops/{workshop}/events", right("facilitate"), handle_workshop_events},
    {post, "/assessments/{assessment}/workshops/{workshop}/commands", right("facilitate"), handle_command_workshop},
    {get, "/assessments/{assessment}/workshops/{workshop}/projector", right("facilitate"), handle_projector},
    {get, "/assessments/{assessment}/workshops/{workshop}/exercises/{exercise}", right("facilitate"), handle_exercise},
    {get, "/assessments/{assessment}/workshops/{workshop}/exercises/{exercise}/progress", right("facilitate"), handle_exercise_progress},
    {get, "/assessments/{assessment}/workshops/{workshop}/exercises/{exercise}/results", right("facilitate"), handle_exercise_results},
    {get, "/assessments/{assessment}/workshops/{workshop}/exercises/{exercise}/proposals", right("facilitate"), handle_proposals},
    {get, "/assessments/{assessment}/workshops/{workshop}/exercises/{exercise}/ranking", right("facilitate"), handle_provisional_ranking, {}, Lane::computing},
    {get, "/assessments/{assessment}/workshops/{workshop}/exercises/{exercise}/figures/{figure}", right("facilitate"), handle_exercise_figure},
    {get, "/assessments/{assessment}/workshops/{workshop}/minutes", right("facilitate"), handle_workshop_minutes},
    {post, "/workshop/look", kPublic, handle_look_at_workshop},
    {post, "/workshop/join", kPublic, handle_join_workshop},
    {get, "/workshop", kParticipant, handle_own_workshop},
    {remove, "/workshop", kParticipant, handle_leave_workshop},
    {post, "/workshop/device-codes", kParticipant, handle_own_device_code},
    {get, "/workshop/events", kParticipant, handle_participant_events},
    {get, "/workshop/exercises/{exercise}", kParticipant, handle_own_exercise},
    {get, "/workshop/exercises/{exercise}/results", kParticipant, handle_own_results},
    {get, "/workshop/exercises/{exercise}/proposals", kParticipant, handle_room_proposals},
    {post, "/workshop/exercises/{exercise}/proposals", kParticipant, handle_propose},
    {put, "/workshop/proposals/{proposal}/voice", kParticipant, handle_voice},
    {put, "/workshop/exercises/{exercise}/answers", kParticipant, handle_put_answers},
    {get, "/public/assessments", kPublic, handle_published_assessments},
    {get, "/public/assessments/{code}/ranking", kPublic, handle_published_ranking},
    {get, "/public/assessments/{code}/figures/{figure}", kPublic, handle_published_figure},
    {get, "/public/assessments/{code}/report", kPublic, handle_published_report},
};
// clang-format on

}  // namespace

std::vector<Route> api_routes(const Service& service) {
  std::vector<Route> routes;
  for (const RouteRow& row : kRoutes)
    routes.push_back({.method = row.method,
                      .pattern = "/api/v1" + std::string(row.path),
                      .access = row.access,
                      .handler = [&service, handle = row.handle](
                                     const Request& request) { return handle(service, request); },
                      .body = row.body,
                      .lane = row.lane});
  return routes;
}

}  // namespace socta
