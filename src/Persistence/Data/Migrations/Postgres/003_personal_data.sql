-- One text that only the right keys can read.
create table key_check (
    id int not null primary key check (id = 1),
    text text not null,
    created_at timestamptz not null
);

-- Up to which key a table has been walked.
create table reencryption (
    table_name varchar(60) not null primary key,
    key_head char(26) not null,
    finished_at timestamptz not null
);
