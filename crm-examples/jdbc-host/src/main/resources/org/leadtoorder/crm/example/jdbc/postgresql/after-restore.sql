-- Once, with nobody at work, after a dump was restored on another server: its transaction numbers start low again.
-- The feed is then ordered by position alone, and the relay reads it from the start and knows what it took.
update event set tx = '3';
update aggregate set tx = '3';
update relay set position = '';
