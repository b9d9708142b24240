package org.leadtoorder.crm.example.migration.yaml;

/**
 * Something that is wrong with a YAML text. Immutable.
 *
 * @param path where, as a path such as {@code pipelines.0.stages.2.probability}; empty for the whole
 * @param line the line, from 1; 0 where nobody can tell
 * @param words what is wrong and where, for people
 */
public record Slip(String path, int line, String words) {
    /**
     * One line.
     *
     * @return such as {@code line 7: pipelines.0.name is missing}, never null
     */
    @Override
    public String toString() {
        return line == 0 ? words : "line " + line + ": " + words;
    }
}
