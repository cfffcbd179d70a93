-- What an owner's phone sent is the owner's, under whichever of their ids the phone was signed on. Nobody else of the street
-- sees it: its area is the city.
create policy own on sync_act using (
  user_id = any (array(select 'owner:' || s.id from registry_self s))
);
