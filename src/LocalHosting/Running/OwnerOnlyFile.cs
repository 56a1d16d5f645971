namespace LocalHosting;

internal static class OwnerOnlyFile
{
    /// <summary>Created with its mode: changed afterwards, it could be read for a moment.</summary>
    internal static void Write(string file, string text)
    {
        File.Delete(file);
        using var stream = new FileStream(file, new FileStreamOptions
        {
            Mode = FileMode.CreateNew, Access = FileAccess.Write, UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite,
        });
        using var writer = new StreamWriter(stream);
        writer.Write(text);
    }
}
