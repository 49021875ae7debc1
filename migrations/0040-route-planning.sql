-- Whoever reads a dossier plans with what its programme has: templates of routes, who is in which body, and how bodies and meetings were before.
create policy dossier_readers_read on route_template for select to actielijn_app using (programme_id in (select access_readable_programmes()));
create policy dossier_readers_read on body_member for select to actielijn_app using (programme_id in (select access_readable_programmes()));
create policy dossier_readers_read on body_history for select to actielijn_app using (programme_id in (select access_readable_programmes()));
create policy dossier_readers_read on meeting_history for select to actielijn_app using (programme_id in (select access_readable_programmes()));

create index fixed_point_history_of_route on route_fixed_point_history (route_id, until, since);
create index meeting_history_of_programme on meeting_history (programme_id, until, since);
create index template_of_programme on route_template (programme_id);
