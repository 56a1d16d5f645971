-- Per engine: what was read before changes no row.
insert into municipal_answers (digest, number, outcome, document_number, answered_on, reason, file_name, received_at, state)
values (@Digest, @Number, @Outcome, @DocumentNumber, @AnsweredOn, @Reason, @FileName, @ReceivedAt, @State)
on conflict (digest) do nothing
