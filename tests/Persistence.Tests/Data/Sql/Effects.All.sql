select case_id, words, happened_at from effects order by case_id
