using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Platform.ServiceDefaults.Authentication;

/// <summary>
/// The keys behind tickets, cookies and tokens: one folder with owner-only rights, shared by the platform's processes.
/// Identity creates the keys (<c>Keys:Create=true</c>); every other process only reads them, so two cannot race.
/// </summary>
internal static class KeyRing
{
    public static void Add(IHostApplicationBuilder builder)
    {
        var create = builder.Configuration.GetValue("Keys:Create", false);
        var folder = KeyFolder.Of(builder.Configuration, builder.Environment);
        if (!create && !builder.Environment.IsDevelopment() && folder.GetFiles("key-*.xml").Length == 0)
            throw new InvalidOperationException($"No signing key in {folder.FullName}: start Identity with Keys:Create=true once, or put the key ring there.");

        if (!OperatingSystem.IsWindows())
            GuardRights(folder, close: create, refuse: !builder.Environment.IsDevelopment());

        var protection = builder.Services.AddDataProtection().SetApplicationName("platform").PersistKeysToFileSystem(folder);
        if (!create)
            protection.DisableAutomaticKeyGeneration();
    }

    /// <summary>Whoever reads a key can make tickets for anybody. The process that creates keys closes them to others; the rest do not start on open ones.</summary>
    [System.Runtime.Versioning.UnsupportedOSPlatform("windows")]
    private static void GuardRights(DirectoryInfo folder, bool close, bool refuse)
    {
        foreach (var entry in folder.GetFiles("*.xml").Append<FileSystemInfo>(folder).Where(entry => (entry.UnixFileMode & ~KeyFolder.OwnerOnly) != 0))
        {
            if (close)
                entry.UnixFileMode &= KeyFolder.OwnerOnly;
            else if (refuse)
                throw new InvalidOperationException($"{entry.FullName} is open to other users: take their rights away (chmod go= ).");
        }
    }
}
