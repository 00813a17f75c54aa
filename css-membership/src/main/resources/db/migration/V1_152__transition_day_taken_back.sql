-- A day can also be taken back: then no date stands. A new column, since the two databases drop "not null" in different words.
alter table transition_day_change add column date_standing date;
update transition_day_change set date_standing = date_after;
alter table transition_day_change drop column date_after;
