update reencryption set key_head = @KeyHead, finished_at = @FinishedAt where table_name = @TableName
