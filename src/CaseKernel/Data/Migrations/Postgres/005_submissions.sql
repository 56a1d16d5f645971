-- What was handed in, form by form; the files of a submission are named by hash in its timeline entry.
create table case_submissions (
    case_id uuid not null references cases (id),
    seq int not null,
    form text not null,
    primary key (case_id, seq)
);

insert into case_submissions (case_id, seq, form)
select c.id, max(t.seq), c.form
from cases c
join case_timeline t on t.case_id = c.id and t.act in ('submission', 'resubmission')
group by c.id, c.form;

-- Up to which version an officer has seen a case.
create table case_looks (
    case_id uuid not null references cases (id),
    account_id uuid not null,
    version int not null,
    at timestamptz not null,
    primary key (case_id, account_id)
);

create index ix_cases_form_version on cases (matter, form_version);
