-- Where the public address of an enterprise leads that was joined with another: to the one of today, as long as it is public.
create view owners_led as
  select i.born_id, i.now_id from registry_identity i join owners_public p on p.id = i.now_id;
