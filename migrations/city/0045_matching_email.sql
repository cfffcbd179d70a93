-- Comparing reads the keyed hash of an e-mail address beside those of phone and NIK (see 0030).
create or replace view matching_record as
  select e.id, e.name, o.name as owner, e.area, e.rt, e.address, e.kind, e.nib, o.phone_hash, o.nik_hash, o.email_hash
  from registry_enterprise e left join registry_person o on o.id = e.owner_id
  where e.status not in ('withdrawn', 'joined')
    and (e.owner_id is null or e.owner_id not in (select r.id from registry_person r where r.restricted_at is not null))
    and ((select nullif(current_setting('app.area', true), '')) is not null
      or (select nullif(current_setting('app.person', true), '')) is not null);
