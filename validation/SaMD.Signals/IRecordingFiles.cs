namespace SaMD.Signals;

/// <summary>The files of a recording: a folder, or a stand-in that hashes what is read or bounds what can be reached.</summary>
public interface IRecordingFiles
{
    /// <summary>Opens a file for reading from its start.</summary>
    /// <param name="name">Name relative to the recording's folder; a name that leaves it is refused.</param>
    /// <exception cref="Files.InputFaultException">There is no such file, the name leaves the folder, or it cannot be read.</exception>
    Stream Open(string name);

    /// <summary>Whether the file is there.</summary>
    /// <param name="name">Name relative to the recording's folder.</param>
    bool Exists(string name);

    /// <summary>How messages name the file.</summary>
    /// <param name="name">Name relative to the recording's folder.</param>
    string Describe(string name);
}
