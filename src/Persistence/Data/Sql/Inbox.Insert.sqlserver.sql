-- Per engine: a message seen before changes no row; the lock keeps a second delivery from the same gap.
insert into inbox (message_id, consumer, received_at)
select @MessageId, @Consumer, @ReceivedAt
where not exists (select 1 from inbox with (updlock, holdlock) where message_id = @MessageId and consumer = @Consumer)
