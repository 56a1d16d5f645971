select text from key_check where id = 1
