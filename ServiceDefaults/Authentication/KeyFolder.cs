using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;

namespace Platform.ServiceDefaults.Authentication;

/// <summary>
/// Where the platform's keys lie (<c>Keys:Path</c>): tickets at the top, signing and personal data below. Folders are the
/// owner's alone.
/// </summary>
public static class KeyFolder
{
    internal const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    /// <summary>The folder, made if need be.</summary>
    /// <exception cref="InvalidOperationException">Outside Development no folder is configured.</exception>
    public static DirectoryInfo Of(IConfiguration configuration, IHostEnvironment environment, params string[] below)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        var path = configuration["Keys:Path"];
        if (string.IsNullOrWhiteSpace(path))
        {
            if (!environment.IsDevelopment())
                throw new InvalidOperationException("Keys:Path is missing: outside Development the folder of keys must be configured.");
            path = Path.Combine(Path.GetTempPath(), $"platform-keys-{Environment.UserName}");
        }
        path = Path.Combine([path, .. below]);
        return OperatingSystem.IsWindows() ? Directory.CreateDirectory(path) : Directory.CreateDirectory(path, OwnerOnly);
    }
}
