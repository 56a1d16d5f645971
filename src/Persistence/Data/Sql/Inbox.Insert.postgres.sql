-- Per engine: a message seen before changes no row; a unique violation would end the transaction here.
insert into inbox (message_id, consumer, received_at)
values (@MessageId, @Consumer, @ReceivedAt)
on conflict (message_id, consumer) do nothing
