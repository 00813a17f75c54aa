-- Where the host is, how it is paid and who answers, as its documents said it.
alter table invoice add column host_address varchar(300);
alter table invoice add column host_pay_to varchar(300);
alter table invoice add column host_contact varchar(300);

alter table reminder add column host_code varchar(3);
alter table reminder add column host_address varchar(300);
alter table reminder add column host_pay_to varchar(300);
alter table reminder add column host_contact varchar(300);

-- The how manieth it is about these invoices, when the one before was sent, and what was on the PCT's account.
alter table reminder add column reminder_no integer default 1 not null;
alter table reminder add column previous_on date;
alter table reminder add column on_account decimal(15, 2) default 0 not null;

alter table reminder_line add column purchase_order varchar(40);
