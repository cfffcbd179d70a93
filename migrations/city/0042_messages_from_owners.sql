-- Whoever acts within a scope may send: an owner who signs in is warned in the same transaction. Reading stays with the area.
alter policy scope on messages_outbox with check (
  (select nullif(current_setting('app.area', true), '')) is not null
  or (select nullif(current_setting('app.person', true), '')) is not null
);
