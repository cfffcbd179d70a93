-- Ranges of one event, room or series that must not overlap need equality beside them.
create extension if not exists btree_gist with schema public;
