using System.Text.Json;

namespace LocalHosting;

/// <summary>Generated passwords, beside the data that was initialised with them: a server keeps the password of its first start.</summary>
internal sealed class KeptSecrets(string file)
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    private readonly Lock gate = new();

    internal string GetOrAdd(string name, Func<string> generate)
    {
        lock (gate)
        {
            var all = File.Exists(file)
                ? JsonSerializer.Deserialize<SortedDictionary<string, string>>(File.ReadAllText(file))!
                : [];
            if (all.TryGetValue(name, out var kept))
                return kept;

            all[name] = generate();
            Write(JsonSerializer.Serialize(all, Indented));
            return all[name];
        }
    }

    /// <summary>Written beside and renamed: a kill in between must not cost the only copy of a password.</summary>
    private void Write(string text)
    {
        var fresh = file + ".new";
        OwnerOnlyFile.Write(fresh, text);
        File.Move(fresh, file, overwrite: true);
    }
}
