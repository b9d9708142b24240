-- When an event was recorded, by the clock of this database: that of the provenance is the host's, and years old for migrated history.
-- What is there already counts from now.
alter table event add column recorded_at timestamp(6) with time zone default current_timestamp not null;

-- Finds the oldest message that was never sent, and the oldest that was sent and is not answered, among few rows.
create index outbox_waiting on outbox (standing, sent, seq);
