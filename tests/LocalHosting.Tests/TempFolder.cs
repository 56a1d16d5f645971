namespace LocalHosting.Tests;

internal sealed class TempFolder : IDisposable
{
    internal string Path { get; } = Directory.CreateTempSubdirectory("localhosting-test-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
