update invitations set taken_back_at = @At where purpose = @Purpose and subject_id = @SubjectId and taken_back_at is null and used_at is null
