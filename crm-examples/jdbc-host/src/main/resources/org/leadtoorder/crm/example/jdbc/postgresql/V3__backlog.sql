-- When an event was recorded, by the clock of this database: that of the provenance is the host's, and years old for migrated history.
-- What is there already counts from now; a default that stays the same for all rows does not write them anew.
alter table event add column recorded_at timestamptz not null default now();
alter table event alter column recorded_at set default clock_timestamp();

-- Finds the oldest message that was never sent, and the oldest that was sent and is not answered, among few rows.
create index outbox_waiting on outbox (sent, seq) where standing = 'WAITING';
