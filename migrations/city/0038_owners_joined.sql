-- One person under two ids: what was recorded about the id joined away is the person's of today, as long as the join stands.
create view owners_reach as
  select born_id from registry_identity
  where now_id = (select nullif(current_setting('app.person', true), '')::uuid);--> statement-breakpoint
alter policy scope on owners_session using (
  token_hash = (select nullif(current_setting('app.token', true), ''))
  or exists (select from registry_person p where p.id = person_id)
  or person_id in (select r.born_id from owners_reach r)
);--> statement-breakpoint
alter policy scope on owners_choice using (
  exists (select from registry_person p where p.id = person_id)
  or person_id in (select r.born_id from owners_reach r)
);--> statement-breakpoint
alter policy scope on owners_request using (
  exists (select from registry_person p where p.id = person_id)
  or person_id in (select r.born_id from owners_reach r)
);--> statement-breakpoint

-- What the owner of today made public of an enterprise. It counts what its owner said under this id, whichever of their own
-- ids they then had. A "no" said of a record joined into it holds until the owner says otherwise after the join.
create view owners_shown as
  select e.id as enterprise_id, said.what, said.value
  from registry_enterprise e
    cross join lateral (
      select distinct on (c.what) c.what, c.given, c.value, c.at from owners_choice c
      where c.enterprise_id = e.id and c.what in ('findable', 'phone')
        and (c.person_id = e.owner_id
          or coalesce((select i.now_id from registry_identity i where i.born_id = c.person_id), c.person_id)
            = coalesce((select i.now_id from registry_identity i where i.born_id = e.owner_id), e.owner_id))
      order by c.what, c.id desc
    ) said
  where said.given and not exists (
    select from registry_identity i
      join registry_joined j on j.from_id = i.born_id and j.undone_at is null and j.recorded_at > said.at
      cross join lateral (
        select c.given from owners_choice c
        where c.enterprise_id = i.born_id and c.what = said.what order by c.id desc limit 1
      ) other
    where i.now_id = e.id and not other.given
  );--> statement-breakpoint
create or replace view owners_public as
  select e.id, e.name, e.kind, e.sector, split_part(e.area, '/', 1) as area, e.example,
    (select s.value from owners_shown s where s.enterprise_id = e.id and s.what = 'phone') as phone
  from registry_enterprise e
    join registry_person o on o.id = e.owner_id and o.restricted_at is null and o.squeezed <> ''
  where e.status = 'active'
    and exists (select from owners_shown s where s.enterprise_id = e.id and s.what = 'findable');
