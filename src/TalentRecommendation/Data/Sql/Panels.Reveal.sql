update panels set state = 'revealed', revealed_at = @At, revealed_by = @By, passed = @Passed, yes = @Yes, noes = @No, average = @Average
where id = @Id and state = 'open'
