insert into reencryption (table_name, key_head, finished_at) values (@TableName, @KeyHead, @FinishedAt)
