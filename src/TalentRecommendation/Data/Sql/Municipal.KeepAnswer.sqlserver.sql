-- Per engine: what was read before changes no row.
insert into municipal_answers (digest, number, outcome, document_number, answered_on, reason, file_name, received_at, state)
select @Digest, @Number, @Outcome, @DocumentNumber, @AnsweredOn, @Reason, @FileName, @ReceivedAt, @State
where not exists (select 1 from municipal_answers with (updlock, holdlock) where digest = @Digest)
