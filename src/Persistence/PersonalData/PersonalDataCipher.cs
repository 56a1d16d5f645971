using System.Diagnostics;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.AuthenticatedEncryption;
using Microsoft.AspNetCore.DataProtection.AuthenticatedEncryption.ConfigurationModel;
using Microsoft.AspNetCore.DataProtection.KeyManagement;

namespace Platform.Persistence.PersonalData;

/// <summary>
/// Encrypts what columns hold about persons: AES-256-GCM under the key ring of one folder (ASP.NET Core data protection),
/// one folder for each database. A new key comes every 90 days or when an operator asks; what earlier keys encrypted stays
/// readable while they are in the folder, and <see cref="Reencryption"/> brings it under the new one.
/// </summary>
public sealed class PersonalDataCipher
{
    /// <summary>After so long every replica writes with a key that has become active.</summary>
    public static readonly TimeSpan Reload = TimeSpan.FromMinutes(5);

    /// <summary>Characters at the head of a stored text that name its key.</summary>
    internal const int HeadLength = 26;

    // The head of every payload of data protection. What does not begin with it was stored before columns were encrypted.
    private const string Magic = "CfDJ8";
    private const string Purpose = "personal-data";

    private static readonly AsyncLocal<PersonalDataCipher?> Ambient = new();

    private readonly DirectoryInfo folder;
    private readonly bool readOnly;
    private volatile Ring ring;

    /// <param name="folder">The key ring; empty, it gets its first key with the first text.</param>
    /// <param name="readOnly">Never adds a key, not even when the last one is too old to write with.</param>
    public PersonalDataCipher(DirectoryInfo folder, bool readOnly = false) => (this.folder, this.readOnly, ring) = (folder, readOnly, new Ring(folder, readOnly));

    /// <summary>Of the database that the running statement goes to.</summary>
    internal static PersonalDataCipher Current => Ambient.Value ?? throw new InvalidOperationException("Personal data is read and written by statements of a Work only.");

    /// <summary>For the rest of the calling method and what it calls.</summary>
    internal void Use() => Ambient.Value = this;

    public string Encrypt(string clear) => Fresh().Protector.Protect(clear);

    /// <exception cref="CryptographicException">The text was changed, or its key is not in the folder.</exception>
    public string Decrypt(string stored)
    {
        ArgumentNullException.ThrowIfNull(stored);
        if (!stored.StartsWith(Magic, StringComparison.Ordinal))
            return stored;
        try
        {
            return ring.Protector.Unprotect(stored);
        }
        catch (CryptographicException) when (!ring.Knows(stored))
        {
            // Another replica made a key since.
            return (ring = new Ring(folder, readOnly)).Protector.Unprotect(stored);
        }
    }

    /// <summary>What every text begins with that is encrypted under the key in use.</summary>
    internal string Head() => Encrypt("")[..HeadLength];

    /// <summary>When no replica writes with an earlier key any more.</summary>
    internal DateTimeOffset SettledAt() => Fresh().ActiveKey.ActivationDate + Reload;

    /// <summary>The keys of the ring, the latest last: from when each is written with, and which is now.</summary>
    public IReadOnlyList<PersonalDataKey> Keys()
    {
        var active = Fresh().ActiveKey.KeyId;
        return [.. ring.Manager.GetAllKeys().OrderBy(key => key.ActivationDate).ThenBy(key => key.CreationDate).Select(key => new PersonalDataKey(key.KeyId, key.CreationDate, key.ActivationDate, key.KeyId == active))];
    }

    /// <summary>Makes a key that all replicas write with from <paramref name="activation"/> on; leave them <see cref="Reload"/> to learn of it.</summary>
    public void Rotate(DateTimeOffset activation)
    {
        Fresh().Manager.CreateNewKey(activation, activation + Ring.Lifetime);
        ring = new Ring(folder, readOnly);
    }

    // Magic number and the key's id, as they stand at the head of a payload; the last bits share a letter with what follows.
    internal static string HeadOf(Guid keyId) => System.Buffers.Text.Base64Url.EncodeToString([0x09, 0xF0, 0xC9, 0xF0, .. keyId.ToByteArray()])[..HeadLength];

    private Ring Fresh() => ring.IsStale ? ring = new Ring(folder, readOnly) : ring;

    private sealed class Ring
    {
        public static readonly TimeSpan Lifetime = TimeSpan.FromDays(90);

        private readonly long loadedAt = Stopwatch.GetTimestamp();

        public Ring(DirectoryInfo folder, bool readOnly)
        {
            var services = new ServiceCollection();
            var protection = services.AddDataProtection()
                .SetApplicationName("platform-personal-data")
                .PersistKeysToFileSystem(folder)
                .SetDefaultKeyLifetime(Lifetime)
                .UseCryptographicAlgorithms(new AuthenticatedEncryptorConfiguration { EncryptionAlgorithm = EncryptionAlgorithm.AES_256_GCM });
            if (readOnly)
                protection.DisableAutomaticKeyGeneration();
            var provider = services.BuildServiceProvider();
            Protector = provider.GetRequiredService<IDataProtectionProvider>().CreateProtector(Purpose);
            Manager = provider.GetRequiredService<IKeyManager>();
        }

        public IDataProtector Protector { get; }

        public IKeyManager Manager { get; }

        public bool IsStale => Stopwatch.GetElapsedTime(loadedAt) > Reload;

        public IKey ActiveKey
        {
            get
            {
                // First, because an empty ring gets its key now.
                var head = Protector.Protect("")[..HeadLength];
                return Manager.GetAllKeys().Single(key => HeadOf(key) == head);
            }
        }

        public bool Knows(string stored) => stored.Length > HeadLength && Manager.GetAllKeys().Any(key => stored.StartsWith(HeadOf(key), StringComparison.Ordinal));

        private static string HeadOf(IKey key) => PersonalDataCipher.HeadOf(key.KeyId);
    }
}

/// <param name="ActiveFrom">From when it is written with.</param>
/// <param name="Active">Whether it is the one written with now.</param>
public sealed record PersonalDataKey(Guid Id, DateTimeOffset CreatedAt, DateTimeOffset ActiveFrom, bool Active);
